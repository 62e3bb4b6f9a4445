package course.classroom.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where in the sources of a lesson something failed, by the stack of a throwable and of its causes. */
final class Places {
    private static final int MOST = 8;
    private static final int CAUSES = 5;

    private Places() {}

    /** At most a few, innermost first, the first cause before what it caused. */
    static List<String> of(Throwable failure, String testClass) {
        String own = testClass.substring(0, testClass.lastIndexOf('.') + 1);
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = failure; runsNoForeignCode(each) && chain.size() < CAUSES; each = each.getCause()) {
            chain.add(0, each);
        }
        Set<String> places = new LinkedHashSet<>();
        for (Throwable each : chain) {
            for (StackTraceElement frame : each.getStackTrace()) {
                if (!own.isEmpty() && frame.getClassName().startsWith(own) && frame.getLineNumber() > 0) {
                    places.add(frame.getFileName() + ":" + frame.getLineNumber());
                }
            }
        }
        return places.stream().limit(MOST).toList();
    }

    /** A throwable of an answer's own may do anything when it is asked for its stack. */
    private static boolean runsNoForeignCode(Throwable failure) {
        if (failure == null) {
            return false;
        }
        String name = failure.getClass().getName();
        return name.startsWith("java.") || name.startsWith("org.") || name.startsWith("course.classroom.");
    }
}

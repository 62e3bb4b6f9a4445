package course.classroom.timeline;

import course.classroom.test.ThreadReport;
import java.util.List;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;

/** Where in the learner's code, or the test's, something happened: as {@code "Bank.java:20"}, empty if nowhere. */
final class Places {
    private Places() {}

    /** @param trace null if there is none */
    static String of(RecordedStackTrace trace) {
        for (RecordedFrame frame : trace == null ? List.<RecordedFrame>of() : trace.getFrames()) {
            String type = frame.getMethod().getType().getName();
            if (!ThreadReport.isPlumbing(type)) {
                String top = type.substring(type.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
                return top + ".java:" + frame.getLineNumber();
            }
        }
        return "";
    }

    static String of(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            if (!ThreadReport.isPlumbing(frame.getClassName())) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}

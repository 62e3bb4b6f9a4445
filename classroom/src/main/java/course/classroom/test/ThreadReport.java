package course.classroom.test;

import java.lang.management.LockInfo;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who waits where, for what, held by whom: a few lines a learner can read, one or two a thread. */
public final class ThreadReport {
    /** Frames that tell a learner nothing: those of the JDK, of libraries and of the kit (but not of the kit's own tests). */
    private static final Pattern PLUMBING = Pattern.compile(
            "(java|jdk|sun|org\\.junit|org\\.assertj)\\..*|course\\.classroom\\.[\\w.]*(?<!Test)(\\$.*)?");

    private ThreadReport() {}

    /** A line a thread; those who hold locks say so if they were asked for with the locks they hold. */
    public static String of(List<ThreadInfo> threads) {
        return threads.stream().map(ThreadReport::line).collect(Collectors.joining("\n"));
    }

    /** Whether a frame of that class tells a learner nothing: it is the JDK's, a library's or the kit's. */
    public static boolean isPlumbing(String className) {
        return PLUMBING.matcher(className).matches();
    }

    /** Whether a thread of that name is the JDK's, a library's or the kit's: no answer starts it itself. */
    public static boolean isForeign(String threadName) {
        return Scene.isForeign(threadName);
    }

    static String line(ThreadInfo info) {
        String holds = held(info);
        return "  %s %s%s%s".formatted(info.getThreadName(), doing(info), place(info), holds);
    }

    private static String doing(ThreadInfo info) {
        String what = switch (info.getThreadState()) {
            case BLOCKED -> "is blocked: it wants the monitor of " + lock(info);
            case WAITING -> info.getLockInfo() == null ? "waits" : "waits for " + lock(info);
            case TIMED_WAITING -> isAsleep(info) ? "sleeps" : "waits with a time limit";
            case RUNNABLE -> "runs";
            case NEW -> "was never started";
            case TERMINATED -> "has ended";
        };
        return info.getLockOwnerName() == null ? what : what + ", held by " + info.getLockOwnerName();
    }

    private static String lock(ThreadInfo info) {
        return name(info.getLockInfo());
    }

    private static String name(LockInfo lock) {
        String name = lock.getClassName();
        String simple = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        return "%s@%x".formatted(simple, lock.getIdentityHashCode());
    }

    private static boolean isAsleep(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .limit(3)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Thread")
                        && frame.getMethodName().startsWith("sleep"));
    }

    /** The first frame that is neither the JDK's nor the kit's; the topmost one if there is no such frame. */
    private static String place(ThreadInfo info) {
        StackTraceElement[] stack = info.getStackTrace();
        if (stack.length == 0) {
            return "";
        }
        StackTraceElement frame = Arrays.stream(stack)
                .filter(each -> !PLUMBING.matcher(each.getClassName()).matches())
                .findFirst()
                .orElse(stack[0]);
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String line = frame.getLineNumber() > 0 ? " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")" : "";
        return ", in " + type.replace('$', '.') + "." + frame.getMethodName() + line;
    }

    private static String held(ThreadInfo info) {
        List<String> held = new ArrayList<>();
        for (MonitorInfo monitor : info.getLockedMonitors()) {
            held.add(name(monitor));
        }
        for (LockInfo lock : info.getLockedSynchronizers()) {
            if (!lock.getClassName().endsWith("ThreadPoolExecutor$Worker")) {
                held.add(name(lock));
            }
        }
        return held.isEmpty() ? "" : "; holds " + String.join(", ", held);
    }
}

package course.classroom.interleave.standin;

import course.classroom.interleave.Hooks;

/** Stands in for {@link java.util.concurrent.locks.LockSupport}: a thread parks in the engine's model, which sees it wait. */
public final class LockSupport {
    private LockSupport() {}

    public static void park() {
        Hooks.park(null);
    }

    public static void park(Object blocker) {
        Hooks.park(blocker);
    }

    public static void parkNanos(long nanos) {
        Hooks.parkNanos(null, nanos);
    }

    public static void parkNanos(Object blocker, long nanos) {
        Hooks.parkNanos(blocker, nanos);
    }

    public static void parkUntil(long deadline) {
        Hooks.parkUntil(null, deadline);
    }

    public static void parkUntil(Object blocker, long deadline) {
        Hooks.parkUntil(blocker, deadline);
    }

    public static void unpark(Thread thread) {
        Hooks.unpark(thread);
    }

    /** The model is told with each park. */
    public static void setCurrentBlocker(Object blocker) {}

    /** Only ever of use to tools. */
    public static Object getBlocker(Thread thread) {
        java.util.Objects.requireNonNull(thread);
        return null;
    }

    /** Package-private in the original, and called from its package. */
    public static long getThreadId(Thread thread) {
        return Hooks.threadId(thread);
    }
}

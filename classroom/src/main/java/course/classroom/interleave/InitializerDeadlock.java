package course.classroom.interleave;

import course.classroom.test.Watchdog;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two threads, each in the initializer of a class, wait for the other's to end. The JVM calls such a thread runnable, and names it in no
 * list of deadlocks; but it is in Java code, not in a native method, and uses no processor time. When that is so for at least two of
 * them, and all others wait without a time limit, over {@value #LOOKS} looks 50 ms apart, they are stuck.
 */
final class InitializerDeadlock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LOOKS =
            40; // longer than for a wait, since a thread that can run may be short of a processor

    private Map<Long, Long> last = Map.of(); // processor time of those in an initializer
    private int same;

    /**
     * Looks once; call it about every 50 ms, on a machine that gives woken threads a processor.
     *
     * @param threads all that may yet move
     * @return whether they are stuck
     */
    boolean look(List<ThreadInfo> threads) {
        Map<Long, Long> now = new HashMap<>();
        boolean anyMoves = false;
        for (ThreadInfo thread : threads) {
            if (isInInitializer(thread)) {
                now.put(thread.getThreadId(), THREADS.getThreadCpuTime(thread.getThreadId()));
            } else {
                anyMoves |= Watchdog.moves(thread);
            }
        }
        boolean isCertain = now.size() >= 2 && !anyMoves && !now.containsValue(-1L);
        same = isCertain && now.equals(last) ? same + 1 : 0;
        last = now;
        return same >= LOOKS;
    }

    private static boolean isInInitializer(ThreadInfo thread) {
        return thread.getThreadState() == Thread.State.RUNNABLE
                && !thread.isInNative()
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("<clinit>"));
    }
}

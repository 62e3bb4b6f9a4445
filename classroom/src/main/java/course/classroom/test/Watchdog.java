package course.classroom.test;

import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Tells a hang from slowness without a stop-watch. A scene, or any other set of threads, is <em>still</em> when each of them waits or is
 * blocked without a time limit, and none has woken, however briefly, over eight looks 50 ms apart. Between two looks a
 * probe thread has to be woken and answer: on a machine so busy that a woken thread must wait for a processor, the
 * probe waits as well, and the look with it.
 *
 * <p>A thread that sleeps, waits with a time limit or reads from a socket is not still: it may yet go on by itself; nor is
 * a scene for which the HTTP client has a call under way in a thread of its own.
 * Workers of a pool that have nothing to do are still. With a child process alive nothing counts as still.
 */
public final class Watchdog {
    /** How far apart looks are to be. */
    public static final long LOOK_EVERY_MILLIS = 50;

    static final int LOOKS = 8;

    private final Supplier<List<ThreadInfo>> threads;
    private final Probe probe = new Probe();
    private Map<Long, Mark> last = Map.of();
    private int same;

    /** What of a thread changes whenever it has been awake. */
    private record Mark(Thread.State state, long waited, long blocked) {
        static Mark of(ThreadInfo info) {
            return new Mark(info.getThreadState(), info.getWaitedCount(), info.getBlockedCount());
        }
    }

    Watchdog(Scene scene) {
        this(scene::lookWithCalls);
    }

    /**
     * Starts the probe, until {@link #close}.
     *
     * @param threads asked at each look for all the threads that may yet move; the platform threads that run virtual ones are looked at
     *     as well
     */
    public Watchdog(Supplier<List<ThreadInfo>> threads) {
        this.threads = threads;
    }

    /**
     * Looks once; call it about every 50 ms. Waits for the probe.
     *
     * @return whether they have been still for eight looks
     */
    public boolean look() {
        probe.answer();
        Map<Long, Mark> now = new HashMap<>();
        boolean anyMoves = false;
        for (ThreadInfo info : threads.get()) {
            if (info.getThreadId() != Thread.currentThread().getId()) {
                now.put(info.getThreadId(), Mark.of(info));
                anyMoves |= moves(info);
            }
        }
        for (ThreadInfo carrier : Scene.carriers()) {
            now.put(carrier.getThreadId(), Mark.of(carrier));
            anyMoves |= moves(carrier) || runsVirtualThread(carrier);
        }
        same = !anyMoves && now.equals(last) ? same + 1 : 0;
        last = now;
        if (same == 1 && hasChildProcess()) {
            same = 0; // asked this early, so that whoever waits for a child that has just ended has seven looks to wake
        }
        return same >= LOOKS;
    }

    /** A thread that waits for another process goes on when that ends, which no look at threads can tell. */
    private static boolean hasChildProcess() {
        try {
            return ProcessHandle.current().children().findAny().isPresent();
        } catch (RuntimeException hidden) { // a sandbox without /proc, where none is started
            return false;
        }
    }

    /** A limit counts in looks as well as on the clock: on a machine that starves the test, looks are starved too, and take longer. */
    static boolean isPatienceOver(int looks, long limitMillis) {
        return looks >= limitMillis / LOOK_EVERY_MILLIS;
    }

    /** Whether it runs, or may go on by itself: a thread that waits without a time limit, or an idle worker of a pool, does not. */
    public static boolean moves(ThreadInfo info) {
        return switch (info.getThreadState()) {
            case WAITING, BLOCKED, TERMINATED -> false;
            case TIMED_WAITING -> !isIdleWorker(info);
            default -> true;
        };
    }

    static boolean runsVirtualThread(ThreadInfo carrier) {
        return Arrays.stream(carrier.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("jdk.internal.vm.Continuation"));
    }

    /** A pool's worker that waits for work keeps a time limit only to end itself; the interleaving engine's pools are called after the JDK's. */
    private static boolean isIdleWorker(ThreadInfo info) {
        boolean scheduled = false;
        for (StackTraceElement frame : info.getStackTrace()) {
            String place = frame.getClassName() + "." + frame.getMethodName();
            scheduled |= frame.getClassName().endsWith("$DelayedWorkQueue");
            if (place.endsWith("java.util.concurrent.ForkJoinPool.awaitWork")
                    || place.endsWith("java.util.concurrent.ThreadPoolExecutor.getTask")) {
                return !scheduled;
            }
        }
        return false;
    }

    /** Ends the probe. */
    public void close() {
        probe.close();
    }

    /** A thread that is woken and answers, to show that the machine gives woken threads a processor. */
    private static final class Probe implements Runnable {
        private final Thread thread = new Thread(this, "course-probe");
        private volatile int asked;
        private volatile int answered;
        private volatile boolean closed;

        Probe() {
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void run() {
            while (!closed) {
                answered = asked;
                LockSupport.park(this);
            }
        }

        void answer() {
            int question = asked + 1;
            asked = question;
            while (answered != question) {
                LockSupport.unpark(thread);
                LockSupport.parkNanos(this, 1_000_000);
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        }

        void close() {
            closed = true;
            LockSupport.unpark(thread);
        }
    }
}

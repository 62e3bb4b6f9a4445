package course.classroom.interleave;

import course.classroom.test.Patience;
import course.classroom.test.ThreadReport;
import course.classroom.test.Watchdog;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One round of the amplifier: the scenario in a thread of its own, in a group of its own, so that the threads of the code under test are
 * found. It is stuck when the {@link Watchdog} says that none of them has moved for a while and none will by itself; a slow one is
 * left alone.
 */
final class AmplifiedRound {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long TIME_TO_LEAVE_MILLIS = 100;
    private static final String IN_A_CIRCLE = "A deadlock: each waits for what another one holds.\n";
    private static final String WITHOUT_A_WAKER = "A hang: all wait, and nobody is left who would wake them.\n";
    private static final String IN_INITIALIZERS =
            "A deadlock of classes: the initializer of each waits until another's has ended.\n";

    private final Group group = new Group();
    private final Actors.Act scenario;
    private final boolean toleratesUncaught;
    private final Set<Long> before =
            LongStream.of(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
    private final AtomicReference<Problem> uncaught = new AtomicReference<>();
    private volatile Throwable failure; // the scenario's
    private volatile boolean isOver;
    private boolean isSlow;
    private int threadsLeft;

    private final class Group extends ThreadGroup {
        Group() {
            super("amplified");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (!isOver && !toleratesUncaught) {
                String what = "The thread %s died of %s, which nobody handles."
                        .formatted(thread.getName(), Names.ofFailure(thrown));
                uncaught.compareAndSet(null, new Problem(Finding.Kind.UNCAUGHT, what, thrown));
            }
        }

        List<Thread> threads() {
            Thread[] threads = new Thread[activeCount() + 16];
            int count = enumerate(threads, true);
            while (count == threads.length) {
                threads = new Thread[2 * threads.length];
                count = enumerate(threads, true);
            }
            return List.of(Arrays.copyOf(threads, count));
        }
    }

    AmplifiedRound(Actors.Act scenario, boolean toleratesUncaught) {
        this.scenario = scenario;
        this.toleratesUncaught = toleratesUncaught;
    }

    /**
     * Blocks until: the scenario has ended, is stuck, or has gone on for as long as the kit's patience lasts. Threads that are left are
     * interrupted then.
     *
     * @return what is wrong; null if nothing is, or nothing is certain
     * @throws IllegalStateException when interrupted; the flag stays set
     */
    Problem play() {
        Thread thread = new Thread(group, this::playScenario, "scenario");
        thread.setDaemon(true);
        thread.start();
        try {
            return verdict(endsSoon(thread) ? null : stuck(thread));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the amplifier played a round", e);
        } finally {
            isOver = true;
            clear();
        }
    }

    /** Whether it went on for so long that nothing can be said of it. */
    boolean isSlow() {
        return isSlow;
    }

    /** How many threads are alive after the round, though interrupted. */
    int threadsLeft() {
        return threadsLeft;
    }

    private void playScenario() {
        try {
            scenario.play();
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }

    private static boolean endsSoon(Thread thread) throws InterruptedException {
        thread.join(Watchdog.LOOK_EVERY_MILLIS);
        return !thread.isAlive();
    }

    /** Blocks until: the scenario has ended or is stuck, or patience is over. Null if it is not stuck. */
    private Problem stuck(Thread thread) throws InterruptedException {
        Watchdog watchdog = new Watchdog(this::threadsThatMayMove);
        InitializerDeadlock initializers = new InitializerDeadlock();
        try {
            long looks = Patience.LIMIT.toMillis() / Watchdog.LOOK_EVERY_MILLIS;
            for (long look = 0; look < looks; look++) {
                if (watchdog.look() && thread.isAlive()) {
                    return stuck();
                }
                if (initializers.look(threadsThatMayMove())) {
                    return new Problem(Finding.Kind.DEADLOCK, IN_INITIALIZERS + report(), null);
                }
                if (endsSoon(thread)) {
                    return null;
                }
            }
            isSlow = true;
            return null;
        } finally {
            watchdog.close();
        }
    }

    /**
     * The round's own, all that were started since, by whomever, and the JDK's shared workers and timers, which may be older: rather one
     * too many than a thread that was about to wake another.
     */
    private List<ThreadInfo> threadsThatMayMove() {
        Set<Long> own = group.threads().stream().map(Thread::getId).collect(Collectors.toSet());
        return Arrays.stream(THREADS.dumpAllThreads(false, false))
                .filter(info -> own.contains(info.getThreadId())
                        || !before.contains(info.getThreadId())
                                && !info.getThreadName().startsWith("course-")
                        || isShared(info.getThreadName()))
                .toList();
    }

    private static boolean isShared(String name) {
        return name.startsWith("ForkJoinPool") || name.startsWith("CompletableFutureDelayScheduler");
    }

    /** @param stuck null if the scenario has ended or is slow */
    private Problem verdict(Problem stuck) {
        Problem first = uncaught.get();
        if (stuck != null) {
            return first == null
                    ? stuck
                    : new Problem(stuck.kind(), stuck.what() + "\nBefore that: " + first.what(), first.failure());
        }
        return failure == null ? first : new Problem(Finding.Kind.FAILURE, Names.ofFailure(failure), failure);
    }

    private Problem stuck() {
        long[] ids = ids();
        return isCircleAmong(ids)
                ? new Problem(Finding.Kind.DEADLOCK, IN_A_CIRCLE + report(), null)
                : new Problem(Finding.Kind.HANG, WITHOUT_A_WAKER + report(), null);
    }

    private long[] ids() {
        return group.threads().stream().mapToLong(Thread::getId).toArray();
    }

    private String report() {
        return ThreadReport.of(Arrays.stream(THREADS.getThreadInfo(ids(), true, true))
                .filter(Objects::nonNull)
                .toList());
    }

    /** The JVM's own answer is about all its threads, those of earlier rounds and other tests included. */
    private static boolean isCircleAmong(long[] ids) {
        long[] deadlocked = THREADS.findDeadlockedThreads();
        Set<Long> own = LongStream.of(ids).boxed().collect(Collectors.toSet());
        return deadlocked != null && LongStream.of(deadlocked).anyMatch(own::contains);
    }

    /** What does not end by an interrupt is left: as daemons, unless the code under test made them otherwise. */
    private void clear() {
        group.interrupt();
        long end = System.nanoTime() + TIME_TO_LEAVE_MILLIS * 1_000_000;
        for (Thread thread : group.threads()) {
            threadsLeft += isAliveAt(thread, end) ? 1 : 0;
        }
    }

    private static boolean isAliveAt(Thread thread, long end) {
        try {
            long millis = Math.max(1, (end - System.nanoTime()) / 1_000_000);
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }
}

package course.events;

import course.classroom.test.Actor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that asks an event whether it is set, over and over, until the compiler has made all it can of its loop: a
 * flag that is neither volatile nor read under a lock is then read once, before the loop. All times are processor time
 * of that thread, so a busy machine changes nothing.
 */
final class EventSpinner {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long HOT_NANOS = 60_000_000;
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final long BATCH = (1L << 12) - 1; // some thousand times
    private static final long FOR_EVER = (1L << 34) - 1; // of the simplest loop: some ten seconds

    private final Actor<Boolean> actor;
    private volatile long hotFrom = Long.MAX_VALUE;

    private EventSpinner(Event event) {
        actor = Actor.call("asks isSet", () -> spin(event));
    }

    static EventSpinner start(Event event) {
        return new EventSpinner(event);
    }

    /** Asks until it sees the set, or a random number has none of the bits: on average after that many times. */
    private static boolean untilSet(Event event, long rarity) {
        long random = 1;
        do {
            if (event.isSet()) {
                return true;
            }
            random = next(random);
        } while ((random & rarity) != 0);
        return false;
    }

    /**
     * Xorshift. A loop that counts would have no safepoint in it with some collectors, and nobody could look at its
     * thread.
     */
    private static long next(long random) {
        long mixed = random ^ random << 13;
        mixed ^= mixed >>> 7;
        return mixed ^ mixed << 17;
    }

    private boolean spin(Event event) {
        while (THREADS.getCurrentThreadCpuTime() < HOT_NANOS) { // so that the method itself is compiled
            untilSet(event, BATCH);
        }
        hotFrom = THREADS.getCurrentThreadCpuTime() + HOT_NANOS;
        boolean seen = untilSet(event, FOR_EVER);
        while (!seen && !Thread.currentThread().isInterrupted()) {
            seen = untilSet(event, FOR_EVER);
        }
        return seen;
    }

    /** Blocks until: its loop has run for a while. */
    void awaitHot() {
        while (!actor.hasEnded() && cpu() < hotFrom) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Blocks until: it has seen the set, or has asked for a second of its processor time. */
    boolean seesIt() {
        long begin = cpu();
        while (!actor.hasEnded() && cpu() - begin < PATIENCE_NANOS) {
            LockSupport.parkNanos(1_000_000);
        }
        return actor.hasEnded() && actor.result();
    }

    private long cpu() {
        return THREADS.getThreadCpuTime(actor.thread().getId());
    }
}

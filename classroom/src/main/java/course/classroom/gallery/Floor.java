package course.classroom.gallery;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The image requests being served, how many there were at most, and the gate that holds them back. */
final class Floor {
    private static final int SHUT = Integer.MAX_VALUE;

    private final Object lock = new Object();
    private int now; // guarded by lock
    private int peak; // guarded by lock
    private int opensAt; // guarded by lock; the gate is open when 0, else opens once so many are in flight
    private int passes; // guarded by lock; how many may pass the closed gate
    private boolean closed; // guarded by lock

    void enter() {
        synchronized (lock) {
            now++;
            peak = Math.max(peak, now);
            if (opensAt > 0 && now >= opensAt) {
                opensAt = 0;
            }
            lock.notifyAll();
        }
    }

    void leave() {
        synchronized (lock) {
            now--;
            lock.notifyAll();
        }
    }

    int now() {
        synchronized (lock) {
            return now;
        }
    }

    int peak() {
        synchronized (lock) {
            return peak;
        }
    }

    void resetPeak() {
        synchronized (lock) {
            peak = now;
        }
    }

    void hold(int untilInFlight) {
        synchronized (lock) {
            opensAt = now >= untilInFlight ? 0 : untilInFlight;
            passes = 0;
            lock.notifyAll();
        }
    }

    void hold() {
        hold(SHUT);
    }

    void release() {
        synchronized (lock) {
            opensAt = 0;
            lock.notifyAll();
        }
    }

    void release(int requests) {
        synchronized (lock) {
            passes += requests;
            lock.notifyAll();
        }
    }

    /** Opens the gate for good. */
    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    /** Blocks until: the gate lets one request pass, or the patience is over. Returns whether it may pass. */
    boolean passesWithin(Duration patience) throws InterruptedException {
        synchronized (lock) {
            boolean mayPass = await(() -> closed || opensAt == 0 || passes > 0, patience);
            if (mayPass && opensAt > 0 && passes > 0) {
                passes--;
            }
            return mayPass;
        }
    }

    /** Blocks until: at least that many are in flight, or the patience is over. Returns whether they are. */
    boolean awaitAtLeast(int requests, Duration patience) throws InterruptedException {
        synchronized (lock) {
            return await(() -> now >= requests, patience);
        }
    }

    /** Blocks until: none is in flight, or the patience is over. Returns whether none is. */
    boolean awaitNone(Duration patience) throws InterruptedException {
        synchronized (lock) {
            return await(() -> now == 0, patience);
        }
    }

    private boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        synchronized (lock) {
            long end = end(patience);
            while (!condition.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                lock.wait(left / 1_000_000, (int) (left % 1_000_000));
            }
            return true;
        }
    }

    /** The time when that patience is over, on the clock of {@link System#nanoTime}; a very long one is for ever. */
    static long end(Duration patience) {
        Duration longest = Duration.ofDays(36500);
        return System.nanoTime() + (patience.compareTo(longest) < 0 ? patience : longest).toNanos();
    }
}

// Mistake: looks once and waits once, on a lock of its own that nobody else can notify; a wait may still end for no reason.
// Caught by: C7 "so wait in a loop that looks again, not after an if"
// May also fail: C8, C9
package course.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

public class Event {
    private final Object lock = new Object();
    private boolean set; // guarded by lock
    private long sets; // guarded by lock; how often it was set

    public void set() {
        synchronized (lock) {
            set = true;
            sets++;
            lock.notifyAll();
        }
    }

    public void clear() {
        synchronized (lock) {
            set = false;
        }
    }

    public boolean isSet() {
        synchronized (lock) {
            return set;
        }
    }

    public void await() throws InterruptedException {
        synchronized (lock) {
            if (!set) {
                lock.wait();
            }
        }
    }

    public boolean await(Duration limit) throws InterruptedException {
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        synchronized (lock) {
            long before = sets;
            while (!set && sets == before) {
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            return true;
        }
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("the limit must not be negative, but is " + limit);
        }
        try {
            return limit.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE; // 292 years: for ever
        }
    }
}

// Mistake: looks at the flag first and takes the lock only to wait; a set in between wakes nobody.
// Caught by: C6 "Look and begin to wait under one lock"
// May also fail: C8, C9, C10, C11
package course.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

public class Event {
    private volatile boolean set;
    private long sets; // guarded by this

    public void set() {
        set = true;
        synchronized (this) {
            sets++;
            notifyAll();
        }
    }

    public void clear() {
        set = false;
    }

    public boolean isSet() {
        return set;
    }

    public void await() throws InterruptedException {
        if (set) {
            return;
        }
        synchronized (this) {
            long before = sets;
            while (sets == before) {
                wait();
            }
        }
    }

    public synchronized boolean await(Duration limit) throws InterruptedException {
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        long before = sets;
        while (!set && sets == before) {
            long left = nanos - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

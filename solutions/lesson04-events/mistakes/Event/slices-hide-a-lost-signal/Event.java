// Mistake: looks outside the lock, and mends the signal that is lost then with a look once a second.
// Caught by: C10 "only when a slice of time is over"
package course.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

public class Event {
    private boolean set; // guarded by this
    private long sets; // guarded by this

    public synchronized void set() {
        set = true;
        sets++;
        notifyAll();
    }

    public synchronized void clear() {
        set = false;
    }

    public synchronized boolean isSet() {
        return set;
    }

    public void await() throws InterruptedException {
        long before = sets();
        while (!isSet() && sets() == before) {
            synchronized (this) {
                wait(1000); // should a set have come just now
            }
        }
    }

    private synchronized long sets() {
        return sets;
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

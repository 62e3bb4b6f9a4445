// Mistake: waits the whole limit again after each wake-up.
// Caught by: C11 "each wake-up makes the time start afresh"
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

    public synchronized void await() throws InterruptedException {
        long before = sets;
        while (!set && sets == before) {
            wait();
        }
    }

    public synchronized boolean await(Duration limit) throws InterruptedException {
        long nanos = nanos(limit);
        long before = sets;
        while (!set && sets == before) {
            long begin = System.nanoTime();
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            if (!set && sets == before && System.nanoTime() - begin >= nanos) {
                return false;
            }
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

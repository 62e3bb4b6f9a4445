// Mistake: who is interrupted, or whose time is up, is still counted among those who wait, and leaves a permit behind.
// Caught by: C9 "leave nothing behind"
// Caught by: C11 "nor leave behind"
package course.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public class Event {
    private final Semaphore permits = new Semaphore(0);
    private boolean set; // guarded by this
    private int waiting; // guarded by this

    public synchronized void set() {
        set = true;
        permits.release(waiting);
        waiting = 0;
    }

    public synchronized void clear() {
        set = false;
    }

    public synchronized boolean isSet() {
        return set;
    }

    private synchronized boolean mustWait() {
        if (!set) {
            waiting++;
        }
        return !set;
    }

    public void await() throws InterruptedException {
        if (mustWait()) {
            permits.acquire();
        }
    }

    public boolean await(Duration limit) throws InterruptedException {
        long nanos = nanos(limit);
        if (nanos == 0) {
            return isSet();
        }
        return !mustWait() || permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

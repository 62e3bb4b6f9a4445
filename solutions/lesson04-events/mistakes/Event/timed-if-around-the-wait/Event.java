// Mistake: the wait with a time limit takes any wake-up for the end of the time.
// Caught by: C7 "so wait in a loop that looks again, not after an if"
// May also fail: C4, C6, C9, C11
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
        if (!set && nanos > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
        return set || sets != before;
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

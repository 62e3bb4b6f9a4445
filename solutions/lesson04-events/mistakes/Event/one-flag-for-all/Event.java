// Mistake: all events share one flag.
// Caught by: C1 "when another one was set"
// May also fail: C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12
package course.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

public class Event {
    private static volatile boolean set;
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

// Mistake: compares with a deadline that a long limit has made negative.
// Caught by: C11 "beware of overflow"
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
        long deadline = System.nanoTime() + nanos(limit);
        long before = sets;
        while (!set && sets == before) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
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

// Mistake: sleeps for so long that it uses hardly any processor time, and looks again.
// Caught by: C10 "only when a slice of time is over"
package course.events;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

public class Event {
    private volatile boolean set;
    private final AtomicLong sets = new AtomicLong();

    public void set() {
        set = true;
        sets.incrementAndGet();
    }

    public void clear() {
        set = false;
    }

    public boolean isSet() {
        return set;
    }

    public void await() throws InterruptedException {
        long before = sets.get();
        while (!set && sets.get() == before) {
            Thread.sleep(500);
        }
    }

    public boolean await(Duration limit) throws InterruptedException {
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        long before = sets.get();
        while (!set && sets.get() == before) {
            if (System.nanoTime() - begin >= nanos) {
                return false;
            }
            Thread.sleep(500);
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

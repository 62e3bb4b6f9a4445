// Mistake: waits for a latch inside a synchronized method, so that set cannot get in.
// Caught by: C3 "must not hold the lock while it waits"
// May also fail: C4, C5, C6, C7, C8, C9, C10, C11
package course.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Event {
    private CountDownLatch latch = new CountDownLatch(1); // guarded by this

    public synchronized void set() {
        latch.countDown();
    }

    public synchronized void clear() {
        if (isSet()) {
            latch = new CountDownLatch(1);
        }
    }

    public synchronized boolean isSet() {
        return latch.getCount() == 0;
    }

    public synchronized void await() throws InterruptedException {
        latch.await();
    }

    public synchronized boolean await(Duration limit) throws InterruptedException {
        return latch.await(nanos(limit), TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

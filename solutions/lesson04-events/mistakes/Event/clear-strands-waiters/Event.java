// Mistake: clear replaces the latch also when it is not open; nobody opens the old one any more.
// Caught by: C3 "after a clear that had nothing to clear"
package course.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Event {
    private CountDownLatch latch = new CountDownLatch(1); // guarded by this

    private synchronized CountDownLatch latch() {
        return latch;
    }

    public synchronized void set() {
        latch.countDown();
    }

    public synchronized void clear() {
        latch = new CountDownLatch(1);
    }

    public boolean isSet() {
        return latch().getCount() == 0;
    }

    public void await() throws InterruptedException {
        latch().await();
    }

    public boolean await(Duration limit) throws InterruptedException {
        return latch().await(nanos(limit), TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

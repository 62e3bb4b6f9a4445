// Mistake: a latch opens once; clear changes what isSet tells, but not what await waits on.
// Caught by: C5 "clear must take the set back for"
// May also fail: C9, C11
package course.events;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Event {
    private final CountDownLatch latch = new CountDownLatch(1);
    private volatile boolean set;

    public void set() {
        set = true;
        latch.countDown();
    }

    public void clear() {
        set = false;
    }

    public boolean isSet() {
        return set;
    }

    public void await() throws InterruptedException {
        latch.await();
    }

    public boolean await(Duration limit) throws InterruptedException {
        return latch.await(nanos(limit), TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

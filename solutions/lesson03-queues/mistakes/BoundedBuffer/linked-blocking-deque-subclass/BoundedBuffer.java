// Mistake: extends a LinkedBlockingDeque.
// Caught by: C10 "where a queue of java.util.concurrent is used"
package course.queues;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> extends LinkedBlockingDeque<T> {
    private static final long serialVersionUID = 1;

    public BoundedBuffer(int capacity) {
        super(checked(capacity));
    }

    private static int checked(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        return capacity;
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        return offer(item, nanos(limit), TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

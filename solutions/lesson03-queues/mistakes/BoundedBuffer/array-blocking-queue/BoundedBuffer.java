// Mistake: an ArrayBlockingQueue with another name.
// Caught by: C10 "new ArrayBlockingQueue"
package course.queues;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final BlockingQueue<T> queue;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        queue = new ArrayBlockingQueue<>(capacity);
    }

    public void put(T item) throws InterruptedException {
        queue.put(item);
    }

    public T take() throws InterruptedException {
        return queue.take();
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        return queue.offer(item, nanos(limit), TimeUnit.NANOSECONDS);
    }

    public int size() {
        return queue.size();
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

// Mistake: a ring in which one place stays empty, to tell full from empty.
// Caught by: C1 "put waits in a buffer of capacity 1 that holds fewer items"
// May also fail: C2, C3, C4, C5, C6, C7, C8, C9, C11
package course.queues;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final T[] ring; // guarded by this
    private int first; // guarded by this
    private int next; // guarded by this

    @SuppressWarnings("unchecked")
    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        ring = (T[]) new Object[capacity];
    }

    private void add(T item) {
        ring[next] = item;
        next = (next + 1) % ring.length;
        notifyAll();
    }

    public synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while ((next + 1) % ring.length == first) {
            wait();
        }
        add(item);
    }

    public synchronized T take() throws InterruptedException {
        while (first == next) {
            wait();
        }
        T item = ring[first];
        first = (first + 1) % ring.length;
        notifyAll();
        return item;
    }

    public synchronized boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        while ((next + 1) % ring.length == first) {
            long left = nanos - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        add(item);
        return true;
    }

    public synchronized int size() {
        return (next - first + ring.length) % ring.length;
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

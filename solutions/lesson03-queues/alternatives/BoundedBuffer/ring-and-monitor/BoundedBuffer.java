// Means: its own monitor, and an array with the numbers of all items that ever went in and came out.
package course.queues;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final T[] ring; // guarded by this
    private long puts; // guarded by this
    private long takes; // guarded by this

    @SuppressWarnings("unchecked")
    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        ring = (T[]) new Object[capacity];
    }

    private void add(T item) {
        ring[(int) (puts++ % ring.length)] = item;
        notifyAll();
    }

    public synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (puts - takes == ring.length) {
            wait();
        }
        add(item);
    }

    public synchronized T take() throws InterruptedException {
        while (puts == takes) {
            wait();
        }
        int at = (int) (takes++ % ring.length);
        T item = ring[at];
        ring[at] = null;
        notifyAll();
        return item;
    }

    public synchronized boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        while (puts - takes == ring.length) {
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
        return (int) (puts - takes);
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

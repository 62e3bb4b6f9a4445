// Mistake: looks for room and for items first, and takes the lock only to wait.
// Caught by: C4 "Look and begin to wait under one lock"
// May also fail: C2, C5, C6, C7, C9
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final Queue<T> items = new ArrayDeque<>(); // guarded by this
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    private synchronized boolean add(T item) {
        if (items.size() == capacity) {
            return false;
        }
        items.add(item);
        notifyAll();
        return true;
    }

    private synchronized T poll() {
        T item = items.poll();
        if (item != null) {
            notifyAll();
        }
        return item;
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (!add(item)) {
            synchronized (this) {
                wait();
            }
        }
    }

    public T take() throws InterruptedException {
        T item = poll();
        while (item == null) {
            synchronized (this) {
                wait();
            }
            item = poll();
        }
        return item;
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        while (!add(item)) {
            long left = nanos - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            synchronized (this) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
        return true;
    }

    public synchronized int size() {
        return items.size();
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

// Mistake: take wakes nobody; put and offer look once a second.
// Caught by: C4 "rather than by the time"
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final Object lock = new Object(); // private: nobody else can wait on it, notify it or keep it
    private final Queue<T> items = new ArrayDeque<>(); // guarded by lock
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("the capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        synchronized (lock) {
            while (items.size() == capacity) {
                lock.wait(1_000);
            }
            items.add(item);
            lock.notifyAll();
        }
    }

    public T take() throws InterruptedException {
        synchronized (lock) {
            while (items.isEmpty()) {
                lock.wait();
            }
            T item = items.remove();
            return item;
        }
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        synchronized (lock) {
            while (items.size() == capacity) {
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, Math.min(left, 1_000_000_000));
            }
            items.add(item);
            lock.notifyAll();
            return true;
        }
    }

    public int size() {
        synchronized (lock) {
            return items.size();
        }
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("the limit must not be negative, but is " + limit);
        }
        try {
            return limit.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE; // 292 years: for ever
        }
    }
}

// Mistake: waits on an object for each side, inside methods that hold the lock of the buffer.
// Caught by: C4 "a thread must not hold a lock while it waits"
// May also fail: C1, C2, C3, C5, C6, C7, C9
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final Object notFull = new Object();
    private final Object notEmpty = new Object();
    private final Queue<T> items = new ArrayDeque<>(); // guarded by this
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    private static void wake(Object side) {
        synchronized (side) {
            side.notifyAll();
        }
    }

    public synchronized void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (items.size() == capacity) {
            synchronized (notFull) {
                notFull.wait();
            }
        }
        items.add(item);
        wake(notEmpty);
    }

    public synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            synchronized (notEmpty) {
                notEmpty.wait();
            }
        }
        T item = items.remove();
        wake(notFull);
        return item;
    }

    public synchronized boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        while (items.size() == capacity) {
            long left = nanos - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            synchronized (notFull) {
                TimeUnit.NANOSECONDS.timedWait(notFull, left);
            }
        }
        items.add(item);
        wake(notEmpty);
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

// Mistake: waits and notifies without a lock; the items are in a list with a lock of its own.
// Caught by: C3 "has to hold the lock of the very object"
// May also fail: C1, C2, C4, C5, C6, C7, C8, C9, C11
package course.queues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final List<T> items = Collections.synchronizedList(new ArrayList<>());
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        while (items.size() == capacity) {
            wait();
        }
        items.add(item);
        if (items.size() == 1) {
            notifyAll();
        }
    }

    public T take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        T item = items.remove(0);
        if (items.size() == capacity - 1) {
            notifyAll();
        }
        return item;
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        while (items.size() == capacity) {
            long left = nanos - (System.nanoTime() - begin);
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        items.add(item);
        if (items.size() == 1) {
            notifyAll();
        }
        return true;
    }

    public int size() {
        return items.size();
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

// Means: a linked list that is its own lock; wakes only when somebody can be waiting; the time in whole milliseconds,
// rounded up.
package course.queues;

import java.time.Duration;
import java.util.LinkedList;
import java.util.Objects;

public class BoundedBuffer<T> {
    private final LinkedList<T> items = new LinkedList<>(); // guarded by itself
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        synchronized (items) {
            while (items.size() >= capacity) {
                items.wait();
            }
            add(item);
        }
    }

    private void add(T item) {
        items.addLast(item);
        if (items.size() == 1) {
            items.notifyAll(); // it was empty: only then can somebody wait for an item
        }
    }

    public T take() throws InterruptedException {
        synchronized (items) {
            while (items.isEmpty()) {
                items.wait();
            }
            if (items.size() == capacity) {
                items.notifyAll(); // it was full: only then can somebody wait for room
            }
            return items.removeFirst();
        }
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        long begin = System.nanoTime();
        synchronized (items) {
            while (items.size() >= capacity) {
                Duration left = limit.minusNanos(System.nanoTime() - begin);
                if (left.isZero() || left.isNegative()) {
                    return false;
                }
                items.wait(millis(left));
            }
            add(item);
            return true;
        }
    }

    public int size() {
        synchronized (items) {
            return items.size();
        }
    }

    private static long millis(Duration left) {
        return left.compareTo(Duration.ofDays(365)) > 0
                ? Long.MAX_VALUE
                : left.plusNanos(999_999).toMillis();
    }
}

// Mistake: putters share one lock and takers another; both change the count.
// Caught by: C2 "a lock for each side is not enough"
// May also fail: C4, C5, C6, C7, C9
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final Semaphore room;
    private final Semaphore there = new Semaphore(0);
    private final Object putLock = new Object();
    private final Object takeLock = new Object();
    private final ArrayDeque<T> items = new ArrayDeque<>();

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        room = new Semaphore(capacity);
    }

    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item);
        room.acquire();
        add(item);
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        if (!room.tryAcquire(nanos(limit), TimeUnit.NANOSECONDS)) {
            return false;
        }
        add(item);
        return true;
    }

    private void add(T item) {
        synchronized (putLock) {
            items.addLast(item);
        }
        there.release();
    }

    public T take() throws InterruptedException {
        there.acquire();
        T item;
        synchronized (takeLock) {
            item = items.removeFirst();
        }
        room.release();
        return item;
    }

    public int size() {
        synchronized (putLock) {
            synchronized (takeLock) {
                return items.size();
            }
        }
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

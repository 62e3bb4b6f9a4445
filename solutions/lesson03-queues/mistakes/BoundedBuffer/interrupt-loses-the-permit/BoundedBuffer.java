// Mistake: an interrupt between the semaphore and the lock loses an item, or a place.
// Caught by: C7 "a call that was interrupted has done half of its work"
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class BoundedBuffer<T> {
    private final Semaphore room;
    private final Semaphore there = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<T> items = new ArrayDeque<>(); // guarded by lock

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

    private void add(T item) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            items.addLast(item);
        } finally {
            lock.unlock();
        }
        there.release();
    }

    public T take() throws InterruptedException {
        there.acquire();
        T item;
        lock.lockInterruptibly();
        try {
            item = items.removeFirst();
        } finally {
            lock.unlock();
        }
        room.release();
        return item;
    }

    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

// Mistake: size is what went in less what was asked for.
// Caught by: C9 "while a thread waits in take"
// May also fail: C7
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class BoundedBuffer<T> {
    private final AtomicInteger count = new AtomicInteger();
    private final Semaphore room;
    private final Semaphore there = new Semaphore(0);
    private final ArrayDeque<T> items = new ArrayDeque<>(); // guarded by itself

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
        synchronized (items) {
            items.addLast(item);
        }
        count.incrementAndGet();
        there.release();
    }

    public T take() throws InterruptedException {
        count.decrementAndGet();
        there.acquire();
        T item;
        synchronized (items) {
            item = items.removeFirst();
        }
        room.release();
        return item;
    }

    public int size() {
        return count.get();
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

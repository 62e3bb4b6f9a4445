// Mistake: one taskDone too many counts for a moment, until it is put back.
// Caught by: C5 "counts for a moment"
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

public class JoinableQueue<T> {
    private final Object lock = new Object();
    private final Queue<T> items = new ArrayDeque<>(); // guarded by lock
    private final AtomicLong unfinished = new AtomicLong();

    public void put(T item) {
        Objects.requireNonNull(item);
        synchronized (lock) {
            items.add(item);
            unfinished.incrementAndGet();
            lock.notifyAll();
        }
    }

    /** Blocks until: there is an item. */
    public T take() throws InterruptedException {
        synchronized (lock) {
            while (items.isEmpty()) {
                lock.wait();
            }
            return items.remove();
        }
    }

    public void taskDone() {
        long left = unfinished.decrementAndGet();
        if (left < 0) {
            unfinished.incrementAndGet();
            throw new IllegalStateException("taskDone was called more often than put");
        }
        if (left == 0) {
            synchronized (lock) {
                lock.notifyAll();
            }
        }
    }

    /** Blocks until: all that was put is done. */
    public void join() throws InterruptedException {
        synchronized (lock) {
            while (unfinished.get() > 0) {
                lock.wait();
            }
        }
    }

    /** Blocks until: all that was put is done, or the time is up. */
    public boolean join(Duration limit) throws InterruptedException {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative: " + limit);
        }
        long nanos = TimeUnit.NANOSECONDS.convert(limit); // for ever, if it is longer than that
        long begin = System.nanoTime();
        synchronized (lock) {
            while (unfinished.get() > 0) {
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            return true;
        }
    }
}

// Mistake: a limit too long for nanoseconds throws.
// Caught by: C6 "for ever is a limit too"
// May also fail: C3, C4
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

public class JoinableQueue<T> {
    private final Object lock = new Object();
    private final Queue<T> items = new ArrayDeque<>(); // guarded by lock
    private long unfinished; // guarded by lock

    public void put(T item) {
        Objects.requireNonNull(item);
        synchronized (lock) {
            items.add(item);
            unfinished++;
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
        synchronized (lock) {
            if (unfinished == 0) {
                throw new IllegalStateException("taskDone was called more often than put");
            }
            unfinished--;
            if (unfinished == 0) {
                lock.notifyAll();
            }
        }
    }

    /** Blocks until: all that was put is done. */
    public void join() throws InterruptedException {
        synchronized (lock) {
            while (unfinished > 0) {
                lock.wait();
            }
        }
    }

    /** Blocks until: all that was put is done, or the time is up. */
    public boolean join(Duration limit) throws InterruptedException {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit must not be negative: " + limit);
        }
        long nanos = limit.toNanos();
        long begin = System.nanoTime();
        synchronized (lock) {
            while (unfinished > 0) {
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

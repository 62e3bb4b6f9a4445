// Mistake: taskDone wakes nobody; both join look once a second.
// Caught by: C4 "rather than by the time"
// May also fail: C2
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
        }
    }

    /** Blocks until: all that was put is done. */
    public void join() throws InterruptedException {
        synchronized (lock) {
            while (unfinished > 0) {
                lock.wait(1_000);
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
            while (unfinished > 0) {
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, Math.min(left, 1_000_000_000));
            }
            return true;
        }
    }
}

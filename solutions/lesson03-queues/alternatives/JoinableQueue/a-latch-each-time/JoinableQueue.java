package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A permit for each item; a new latch whenever work begins, opened when it ends. Who joins waits for the latch of its time. */
public class JoinableQueue<T> {
    private final Semaphore there = new Semaphore(0);
    private final Deque<T> items = new ArrayDeque<>(); // guarded by this
    private long unfinished; // guarded by this
    private CountDownLatch done = new CountDownLatch(0); // guarded by this

    public void put(T item) {
        Objects.requireNonNull(item);
        synchronized (this) {
            if (unfinished++ == 0) {
                done = new CountDownLatch(1);
            }
            items.addLast(item);
        }
        there.release();
    }

    public T take() throws InterruptedException {
        there.acquire();
        synchronized (this) {
            return items.removeFirst();
        }
    }

    public synchronized void taskDone() {
        if (unfinished == 0) {
            throw new IllegalStateException();
        }
        if (--unfinished == 0) {
            done.countDown();
        }
    }

    private synchronized CountDownLatch latch() {
        return done;
    }

    public void join() throws InterruptedException {
        latch().await();
    }

    public boolean join(Duration limit) throws InterruptedException {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("" + limit);
        }
        return latch().await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
    }
}

package course.queues;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The library's queue hands out the items; a count beside it, in a monitor of its own, knows what is unfinished. */
public class JoinableQueue<T> {
    private final BlockingQueue<T> items = new LinkedBlockingQueue<>();
    private final Unfinished unfinished = new Unfinished();

    private static final class Unfinished {
        private long count; // guarded by this

        synchronized void increment() {
            count++;
        }

        synchronized void decrement() {
            if (count < 1) {
                throw new IllegalStateException("taskDone without a put");
            }
            count--;
            notifyAll();
        }

        synchronized void await() throws InterruptedException {
            while (count != 0) {
                wait();
            }
        }

        synchronized boolean await(long nanos) throws InterruptedException {
            long end = System.nanoTime();
            while (count != 0) {
                long left = nanos - (System.nanoTime() - end);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        }
    }

    public void put(T item) {
        Objects.requireNonNull(item);
        unfinished.increment(); // before it can be taken and done
        items.add(item);
    }

    public T take() throws InterruptedException {
        return items.take();
    }

    public void taskDone() {
        unfinished.decrement();
    }

    public void join() throws InterruptedException {
        unfinished.await();
    }

    public boolean join(Duration limit) throws InterruptedException {
        if (limit.isNegative()) {
            throw new IllegalArgumentException(limit + " is negative");
        }
        return unfinished.await(TimeUnit.NANOSECONDS.convert(limit));
    }
}

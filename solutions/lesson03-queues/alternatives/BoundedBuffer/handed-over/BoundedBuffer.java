// Means: a line of those who wait for room, each parked until a taker lets its item in and unparks it.
package course.queues;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

public class BoundedBuffer<T> {
    /** One who waits, with the item it brings; null for one who came for an item. */
    private static final class Ticket<T> {
        private final Thread owner = Thread.currentThread();
        private T item; // guarded by the buffer
        private volatile boolean done; // written with the buffer's lock held
    }

    private final ArrayDeque<T> items = new ArrayDeque<>(); // guarded by this
    private final ArrayDeque<Ticket<T>> putters = new ArrayDeque<>(); // guarded by this; only while it is full
    private final ArrayDeque<Ticket<T>> takers = new ArrayDeque<>(); // guarded by this; only while it is empty
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        offer(item, Duration.ofNanos(Long.MAX_VALUE));
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item);
        long nanos = nanos(limit);
        Ticket<T> mine = new Ticket<>();
        synchronized (this) {
            Ticket<T> taker = takers.poll();
            if (taker != null) {
                taker.item = item;
                finish(taker);
                return true;
            }
            if (items.size() < capacity) {
                items.add(item);
                return true;
            }
            if (nanos == 0) {
                return false;
            }
            mine.item = item;
            putters.add(mine);
        }
        return await(mine, putters, nanos);
    }

    public T take() throws InterruptedException {
        Ticket<T> mine = new Ticket<>();
        synchronized (this) {
            T item = items.poll();
            if (item != null) {
                Ticket<T> putter = putters.poll();
                if (putter != null) {
                    items.add(putter.item);
                    finish(putter);
                }
                return item;
            }
            takers.add(mine);
        }
        await(mine, takers, Long.MAX_VALUE);
        synchronized (this) {
            return mine.item;
        }
    }

    private void finish(Ticket<T> ticket) {
        ticket.done = true;
        LockSupport.unpark(ticket.owner);
    }

    private boolean await(Ticket<T> mine, ArrayDeque<Ticket<T>> line, long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        boolean interrupted = false;
        while (!mine.done) {
            long left = nanos - (System.nanoTime() - begin);
            if (interrupted || left <= 0) {
                synchronized (this) {
                    if (!mine.done) {
                        line.remove(mine);
                        break;
                    }
                }
            } else if (nanos == Long.MAX_VALUE) {
                LockSupport.park(this);
                interrupted = Thread.interrupted();
            } else {
                LockSupport.parkNanos(this, left);
                interrupted = Thread.interrupted();
            }
        }
        if (interrupted && !mine.done) {
            throw new InterruptedException();
        }
        if (interrupted) {
            Thread.currentThread().interrupt(); // too late: what it waited for has been done
        }
        return mine.done;
    }

    public synchronized int size() {
        return items.size();
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

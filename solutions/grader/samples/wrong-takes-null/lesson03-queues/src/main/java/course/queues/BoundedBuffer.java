package course.queues;

import java.time.Duration;
import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private final Queue<T> items = new LinkedList<>();
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        synchronized (this) {
            while (items.size() == capacity) {
                wait();
            }
            items.add(item);
            notifyAll();
        }
    }

    public synchronized T take() throws InterruptedException {
        while (items.isEmpty()) {
            wait();
        }
        T item = items.remove();
        notifyAll();
        return item;
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        long nanos = nanos(limit);
        long begin = System.nanoTime();
        synchronized (this) {
            while (items.size() == capacity) {
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            items.add(item);
            notifyAll();
            return true;
        }
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

// Means: nodes linked by hand, and a volatile count that size reads without the lock.
package course.queues;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class BoundedBuffer<T> {
    private static final class Node<T> {
        private final T item;
        private Node<T> next; // guarded by the buffer's lock

        Node(T item) {
            this.item = item;
        }
    }

    private final Object lock = new Object();
    private final int capacity;
    private Node<T> oldest; // guarded by lock; null when there is none
    private Node<T> newest; // guarded by lock
    private volatile int count; // written with the lock held

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
    }

    public void put(T item) throws InterruptedException {
        Node<T> node = new Node<>(Objects.requireNonNull(item));
        synchronized (lock) {
            while (count >= capacity) {
                lock.wait();
            }
            link(node);
        }
    }

    private void link(Node<T> node) {
        if (oldest == null) {
            oldest = node;
        } else {
            newest.next = node;
        }
        newest = node;
        count = count + 1;
        lock.notifyAll();
    }

    public T take() throws InterruptedException {
        synchronized (lock) {
            while (oldest == null) {
                lock.wait();
            }
            Node<T> node = oldest;
            oldest = node.next;
            count = count - 1;
            lock.notifyAll();
            return node.item;
        }
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Node<T> node = new Node<>(Objects.requireNonNull(item));
        long deadline = System.nanoTime() + nanos(limit);
        synchronized (lock) {
            while (count >= capacity) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            link(node);
            return true;
        }
    }

    public int size() {
        return count;
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0 ? Long.MAX_VALUE / 2 : limit.toNanos();
    }
}

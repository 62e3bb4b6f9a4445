// Means: a lock with one condition for all, in small steps, with much talk and no hurry.
package course.queues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class BoundedBuffer<T> {
    private final Lock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final List<T> items; // guarded by lock
    private final int capacity;

    public BoundedBuffer(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: " + capacity);
        }
        this.capacity = capacity;
        this.items = new ArrayList<>();
    }

    private static void say(String what) {
        System.out.println(Thread.currentThread().getName() + " " + what);
    }

    private static void dawdle() {
        for (int i = 0; i < 3; i++) {
            Thread.yield();
        }
    }

    public void put(T item) throws InterruptedException {
        if (!offer(item, Duration.ofSeconds(Long.MAX_VALUE))) {
            throw new IllegalStateException("for ever is over");
        }
    }

    public boolean offer(T item, Duration limit) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        say("comes with an item");
        dawdle();
        lock.lock();
        try {
            Duration left = limit;
            while (items.size() == capacity) {
                say("finds it full, and has " + left);
                if (left.isZero() || left.isNegative()) {
                    return false;
                }
                long nanos = left.getSeconds() > 1_000_000_000 ? 1_000_000_000_000_000_000L : left.toNanos();
                left = left.minusNanos(nanos - changed.awaitNanos(nanos));
            }
            dawdle();
            items.add(item);
            changed.signalAll();
            say("has put an item in");
            return true;
        } finally {
            lock.unlock();
        }
    }

    public T take() throws InterruptedException {
        say("comes for an item");
        dawdle();
        lock.lock();
        try {
            while (items.isEmpty()) {
                say("finds it empty");
                changed.await();
            }
            T item = items.get(0);
            dawdle();
            items.remove(0);
            say("has taken an item out");
            return item;
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }
}

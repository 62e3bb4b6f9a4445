// Mistake: hands each item to a thread of its own, and returns before it is in.
// Caught by: C1 "a snapshot after add("
// May also fail: C2, C3, C4, C5, C6, C7, C8
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<T> items = new ArrayList<>(); // guarded by lock

    public void add(T item) {
        later(List.of(item));
    }

    public void addPair(T first, T second) {
        later(List.of(first, second));
    }

    private void later(List<T> added) {
        Thread writer = new Thread(() -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            lock.writeLock().lock();
            try {
                items.addAll(added);
            } finally {
                lock.writeLock().unlock();
            }
        });
        writer.setDaemon(true);
        writer.start();
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        lock.readLock().lock();
        try {
            for (T item : items) {
                if (predicate.test(item)) {
                    return true;
                }
            }
            return false;
        } finally {
            lock.readLock().unlock();
        }
    }

    public List<T> snapshot() {
        lock.readLock().lock();
        try {
            return List.copyOf(items);
        } finally {
            lock.readLock().unlock();
        }
    }
}

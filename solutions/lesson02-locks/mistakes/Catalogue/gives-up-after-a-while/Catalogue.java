// Mistake: drops the item when the lock is taken for ten seconds.
// Caught by: C1 "has to wait for it, without a time limit"
// May also fail: C4, C7
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<T> items = new ArrayList<>(); // guarded by lock

    public void add(T item) {
        addAll(List.of(item));
    }

    public void addPair(T first, T second) {
        addAll(List.of(first, second));
    }

    private void addAll(List<T> added) {
        try {
            if (lock.writeLock().tryLock(10, TimeUnit.SECONDS)) {
                try {
                    items.addAll(added);
                } finally {
                    lock.writeLock().unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

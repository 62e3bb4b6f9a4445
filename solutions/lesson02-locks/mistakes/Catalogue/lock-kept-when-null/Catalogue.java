// Mistake: refuses null inside the lock, and outside the try block.
// Caught by: C8 "a lock was not given back"
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
        lock.writeLock().lock();
        addAll(List.of(item));
    }

    public void addPair(T first, T second) {
        lock.writeLock().lock();
        addAll(List.of(first, second));
    }

    private void addAll(List<T> added) {
        items.addAll(added);
        lock.writeLock().unlock();
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

// Mistake: only addPair takes the read lock where it needs the write lock.
// Caught by: C2 "keeps writers out as well"
// May also fail: C1, C7
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
        addAll(List.of(item));
    }

    public void addPair(T first, T second) {
        List<T> pair = List.of(first, second);
        lock.readLock().lock();
        try {
            items.addAll(pair);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void addAll(List<T> added) {
        lock.writeLock().lock();
        try {
            items.addAll(added);
        } finally {
            lock.writeLock().unlock();
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

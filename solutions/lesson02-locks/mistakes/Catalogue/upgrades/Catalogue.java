// Mistake: asks for the write lock while it holds the read lock, and waits for itself.
// Caught by: C4 "give the read lock back first"
// May also fail: C1, C2, C3, C5, C6, C7, C8
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
        addAll(List.of(first, second));
    }

    private void addAll(List<T> added) {
        lock.readLock().lock();
        try {
            if (items.size() + added.size() > 1_000_000) {
                throw new IllegalStateException("full");
            }
            lock.writeLock().lock();
            try {
                items.addAll(added);
            } finally {
                lock.writeLock().unlock();
            }
        } finally {
            lock.readLock().unlock();
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

// Mistake: takes the write lock under the read lock only where the item is there already.
// Caught by: C1 "it waits for itself"
// Caught by: C4 "give the read lock back first"
// May also fail: C2, C7
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

    private final List<T> twice = new ArrayList<>(); // guarded by lock: what came more than once

    private void addAll(List<T> added) {
        lock.readLock().lock();
        boolean isKnown = items.containsAll(added);
        if (!isKnown) {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            items.addAll(added);
            if (isKnown) {
                twice.addAll(added);
            }
        } finally {
            lock.writeLock().unlock();
            if (isKnown) {
                lock.readLock().unlock();
            }
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

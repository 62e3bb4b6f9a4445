// Mistake: a semaphore with two permits for readers.
// Caught by: C3 "2 of 20 threads in anyMatch are inside"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Semaphore readers = new Semaphore(2);
    private final List<T> items = new ArrayList<>(); // guarded by lock

    public void add(T item) {
        addAll(List.of(item));
    }

    public void addPair(T first, T second) {
        addAll(List.of(first, second));
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
        readers.acquireUninterruptibly();
        try {
            return snapshot().stream().anyMatch(predicate);
        } finally {
            readers.release();
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

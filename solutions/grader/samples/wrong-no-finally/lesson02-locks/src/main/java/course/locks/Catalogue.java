package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<T> items = new ArrayList<>();

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
        lock.readLock().lock();
        boolean found = items.stream().anyMatch(predicate);
        lock.readLock().unlock();
        return found;
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

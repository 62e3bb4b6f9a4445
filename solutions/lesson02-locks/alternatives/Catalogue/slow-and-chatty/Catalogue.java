// Right answer: looks under the read lock, gives it back, looks again under the write lock; prints and takes its time.
package course.locks;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private List<T> items; // guarded by lock

    public void add(T item) {
        Objects.requireNonNull(item);
        write(List.of(item));
    }

    public void addPair(T first, T second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        write(List.of(first, second));
    }

    private void write(List<T> added) {
        lock.readLock().lock();
        boolean isNew = items == null;
        lock.readLock().unlock();
        nap();
        lock.writeLock().lock();
        try {
            if (isNew && items == null) {
                items = new ArrayList<>();
            }
            for (T item : added) {
                items.add(item);
                nap();
            }
            lock.readLock().lock(); // from write to read is allowed
        } finally {
            lock.writeLock().unlock();
        }
        try {
            System.out.println(LocalTime.now() + ": " + items.size() + " items after " + added.size() + " more");
        } finally {
            lock.readLock().unlock();
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        nap();
        lock.readLock().lock();
        try {
            System.out.println(LocalTime.now() + ": " + lock.getReadLockCount() + " readers");
            return items != null && items.stream().anyMatch(predicate);
        } finally {
            lock.readLock().unlock();
        }
    }

    public List<T> snapshot() {
        lock.readLock().lock();
        try {
            nap();
            return items == null ? new ArrayList<>() : new ArrayList<>(items);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static void nap() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

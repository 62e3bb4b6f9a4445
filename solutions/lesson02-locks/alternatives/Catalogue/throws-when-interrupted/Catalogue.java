// Right answer: lockInterruptibly; an interrupted call throws an unchecked exception and changes nothing.
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<T> items = new ArrayList<>(); // guarded by lock

    public void add(T item) {
        List<T> added = List.of(item);
        locked(lock.writeLock(), () -> items.addAll(added));
    }

    public void addPair(T first, T second) {
        List<T> added = List.of(first, second);
        locked(lock.writeLock(), () -> items.addAll(added));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return locked(lock.readLock(), () -> {
            boolean found = false;
            for (T item : items) {
                found |= predicate.test(item); // tests them all, whatever it has found
            }
            return found;
        });
    }

    public List<T> snapshot() {
        return locked(lock.readLock(), () -> new ArrayList<>(items));
    }

    private interface Body<R> {
        R run();
    }

    private static <R> R locked(Lock lock, Body<R> body) {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        try {
            return body.run();
        } finally {
            lock.unlock();
        }
    }
}

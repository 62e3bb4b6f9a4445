// Right answer: a StampedLock.
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final StampedLock lock = new StampedLock();
    private final List<T> items = new ArrayList<>(); // guarded by lock

    public void add(T item) {
        addAll(List.of(item));
    }

    public void addPair(T first, T second) {
        addAll(List.of(first, second));
    }

    private void addAll(List<T> added) {
        long stamp = lock.writeLock();
        try {
            items.addAll(added);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        long stamp = lock.readLock();
        try {
            for (T item : items) {
                if (predicate.test(item)) {
                    return true;
                }
            }
            return false;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    public List<T> snapshot() {
        long stamp = lock.readLock();
        try {
            return List.copyOf(items);
        } finally {
            lock.unlockRead(stamp);
        }
    }
}

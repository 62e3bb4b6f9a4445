// Mistake: one copy for all who ask between two changes, and they may change it.
// Caught by: C6 "return a copy, or what nobody can change"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final List<T> items = new ArrayList<>(); // guarded by this
    private List<T> copy; // guarded by this; null when it is out of date

    public synchronized void add(T item) {
        copy = null;
        items.add(Objects.requireNonNull(item));
    }

    public synchronized void addPair(T first, T second) {
        copy = null;
        items.addAll(List.of(first, second));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    public synchronized List<T> snapshot() {
        if (copy == null) {
            copy = new ArrayList<>(items);
        }
        return copy;
    }
}

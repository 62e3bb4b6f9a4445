// Mistake: an array of sixteen places that never grows.
// Caught by: C1 "after 40 more pairs"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final List<T> items = new ArrayList<>(); // guarded by this

    public synchronized void add(T item) {
        Objects.requireNonNull(item);
        if (items.size() < 16) {
            items.add(item);
        }
    }

    public synchronized void addPair(T first, T second) {
        List<T> pair = List.of(first, second);
        if (items.size() < 15) {
            items.addAll(pair);
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    public synchronized List<T> snapshot() {
        return new ArrayList<>(items);
    }
}

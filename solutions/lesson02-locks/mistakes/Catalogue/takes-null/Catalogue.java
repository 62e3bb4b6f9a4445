// Mistake: takes null for an item.
// Caught by: C8 "what add(null) throws"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final List<T> items = new ArrayList<>(); // guarded by this

    public synchronized void add(T item) {
        items.add(item);
    }

    public synchronized void addPair(T first, T second) {
        items.add(first);
        items.add(second);
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    public synchronized List<T> snapshot() {
        return new ArrayList<>(items);
    }
}

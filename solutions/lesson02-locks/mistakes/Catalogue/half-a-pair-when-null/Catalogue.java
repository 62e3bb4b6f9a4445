// Mistake: adds the first of a pair before it looks at the second.
// Caught by: C8 "look at both arguments before you change anything"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final List<T> items = new ArrayList<>(); // guarded by this

    public synchronized void add(T item) {
        items.add(Objects.requireNonNull(item));
    }

    public synchronized void addPair(T first, T second) {
        items.add(Objects.requireNonNull(first));
        items.add(Objects.requireNonNull(second));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    public synchronized List<T> snapshot() {
        return new ArrayList<>(items);
    }
}

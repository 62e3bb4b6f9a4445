// Mistake: a set, which keeps equal items once.
// Caught by: C1 "equal items count each"
package course.locks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final Set<T> items = new LinkedHashSet<>(); // guarded by this

    public synchronized void add(T item) {
        items.add(Objects.requireNonNull(item));
    }

    public synchronized void addPair(T first, T second) {
        items.addAll(List.of(first, second));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    public synchronized List<T> snapshot() {
        return new ArrayList<>(items);
    }
}

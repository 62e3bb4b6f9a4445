// Right answer: a parallel stream over a private copy.
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
        items.addAll(List.of(first, second));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().parallelStream().anyMatch(predicate);
    }

    public synchronized List<T> snapshot() {
        return new ArrayList<>(items);
    }
}

// Mistake: add and addPair have a lock each, and readers take both.
// Caught by: C1 "with one lock for all of them that never changes"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final Object singles = new Object();
    private final Object pairs = new Object();
    private final List<T> items = new ArrayList<>();

    public void add(T item) {
        synchronized (singles) {
            items.add(Objects.requireNonNull(item));
        }
    }

    public void addPair(T first, T second) {
        synchronized (pairs) {
            items.addAll(List.of(first, second));
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    public List<T> snapshot() {
        synchronized (singles) {
            synchronized (pairs) {
                return new ArrayList<>(items);
            }
        }
    }
}

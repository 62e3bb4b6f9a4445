// Mistake: one static list for all catalogues.
// Caught by: C1 "the items must not be static"
// May also fail: C2, C3, C4, C5, C6, C7, C8
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private static final List<Object> ITEMS = new ArrayList<>(); // guarded by the class

    public void add(T item) {
        synchronized (Catalogue.class) {
            ITEMS.add(Objects.requireNonNull(item));
        }
    }

    public void addPair(T first, T second) {
        List<T> pair = List.of(first, second);
        synchronized (Catalogue.class) {
            ITEMS.addAll(pair);
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    @SuppressWarnings("unchecked")
    public List<T> snapshot() {
        synchronized (Catalogue.class) {
            return (List<T>) new ArrayList<>(ITEMS);
        }
    }
}

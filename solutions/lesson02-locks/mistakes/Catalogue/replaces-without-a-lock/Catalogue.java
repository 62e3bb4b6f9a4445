// Mistake: an immutable list in a volatile field, read and replaced in two steps.
// Caught by: C1 "Writers have to keep each other out"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

public class Catalogue<T> {
    private volatile List<T> items = List.of(); // guarded by nothing

    public void add(T item) {
        addAll(List.of(item));
    }

    public void addPair(T first, T second) {
        addAll(List.of(first, second));
    }

    private void addAll(List<T> added) {
        List<T> all = new ArrayList<>(items);
        all.addAll(added);
        items = List.copyOf(all);
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        return items.stream().anyMatch(predicate);
    }

    public List<T> snapshot() {
        return items;
    }
}

// Mistake: writers hold a lock, readers read a field that is not volatile.
// Caught by: C2 "sees an old state for ever"
// May also fail: C1
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

public class Catalogue<T> {
    private List<T> items = List.of(); // written under this

    public void add(T item) {
        addAll(List.of(item));
    }

    public void addPair(T first, T second) {
        addAll(List.of(first, second));
    }

    private synchronized void addAll(List<T> added) {
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

// Mistake: the snapshot is a fixed-size list on the live array: its set() writes through.
// Caught by: C6 "return a copy, or what nobody can change"
package course.locks;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private volatile Object[] items = {}; // replaced under this

    public synchronized void add(T item) {
        Objects.requireNonNull(item);
        Object[] all = Arrays.copyOf(items, items.length + 1);
        all[items.length] = item;
        items = all;
    }

    public synchronized void addPair(T first, T second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        Object[] all = Arrays.copyOf(items, items.length + 2);
        all[items.length] = first;
        all[items.length + 1] = second;
        items = all;
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    @SuppressWarnings("unchecked")
    public List<T> snapshot() {
        return (List<T>) Arrays.asList(items);
    }
}

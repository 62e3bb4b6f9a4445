// Right answer: a volatile reference to an immutable list, which writers replace under a monitor.
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

public class Catalogue<T> {
    private volatile List<T> items = List.of(); // replaced under this

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

// Right answer: a concurrent queue of groups; a group goes in as a whole.
package course.locks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final ConcurrentLinkedQueue<List<T>> groups = new ConcurrentLinkedQueue<>();

    public void add(T item) {
        groups.add(List.of(item));
    }

    public void addPair(T first, T second) {
        groups.add(List.of(first, second));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        for (List<T> group : groups) {
            if (group.stream().anyMatch(predicate)) {
                return true;
            }
        }
        return false;
    }

    public List<T> snapshot() {
        return groups.stream().flatMap(List::stream).toList();
    }
}

// Right answer: a concurrent map from numbers to groups; newest first.
package course.locks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final Map<Integer, List<T>> groups = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public void add(T item) {
        groups.put(next.decrementAndGet(), List.of(item));
    }

    public void addPair(T first, T second) {
        groups.put(next.decrementAndGet(), List.of(first, second));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        return groups.values().stream().flatMap(List::stream).anyMatch(predicate);
    }

    public List<T> snapshot() {
        List<T> all = new ArrayList<>();
        groups.values().forEach(all::addAll);
        Collections.reverse(all);
        return all;
    }
}

// Right answer: an immutable list in an AtomicReference, replaced by compare-and-set.
package course.locks;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;

public class Catalogue<T> {
    private final AtomicReference<List<T>> items = new AtomicReference<>(List.of());

    public void add(T item) {
        addAll(Stream.of(Objects.requireNonNull(item)).toList());
    }

    public void addPair(T first, T second) {
        addAll(Stream.of(Objects.requireNonNull(first), Objects.requireNonNull(second))
                .toList());
    }

    private void addAll(List<T> added) {
        List<T> old;
        List<T> all;
        do {
            old = items.get();
            all = Stream.concat(old.stream(), added.stream()).toList();
        } while (!items.compareAndSet(old, all));
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        return items.get().stream().anyMatch(predicate);
    }

    public List<T> snapshot() {
        return items.get();
    }
}

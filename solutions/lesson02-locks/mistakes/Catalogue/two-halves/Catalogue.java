// Mistake: the two of a pair go into two lists with a lock each, which readers take one after the other.
// Caught by: C2 "half a pair"
package course.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

public class Catalogue<T> {
    private final List<T> firsts = new ArrayList<>(); // guarded by itself
    private final List<T> seconds = new ArrayList<>(); // guarded by itself

    public void add(T item) {
        Objects.requireNonNull(item);
        synchronized (firsts) {
            firsts.add(item);
        }
    }

    public void addPair(T first, T second) {
        Objects.requireNonNull(first);
        Objects.requireNonNull(second);
        synchronized (firsts) {
            synchronized (seconds) {
                firsts.add(first);
                seconds.add(second);
            }
        }
    }

    public boolean anyMatch(Predicate<? super T> predicate) {
        Objects.requireNonNull(predicate);
        return snapshot().stream().anyMatch(predicate);
    }

    public List<T> snapshot() {
        List<T> all = new ArrayList<>();
        synchronized (firsts) {
            all.addAll(firsts);
        }
        synchronized (seconds) {
            all.addAll(seconds);
        }
        return all;
    }
}

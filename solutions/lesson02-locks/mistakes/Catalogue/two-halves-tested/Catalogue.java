// Mistake: as two lists with a lock each, and only anyMatch takes the locks one after the other.
// Caught by: C2 "anyMatch meets a writer. It sees half a pair"
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
        List<T> all = new ArrayList<>();
        synchronized (firsts) {
            all.addAll(firsts);
        }
        synchronized (seconds) {
            all.addAll(seconds);
        }
        return all.stream().anyMatch(predicate);
    }

    public List<T> snapshot() {
        List<T> all = new ArrayList<>();
        synchronized (firsts) {
            synchronized (seconds) {
                all.addAll(firsts);
                all.addAll(seconds);
            }
        }
        return all;
    }
}

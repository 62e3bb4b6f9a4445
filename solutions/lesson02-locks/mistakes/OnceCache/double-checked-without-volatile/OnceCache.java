// Mistake: looks first without the lock under which the value is written.
// Caught by: C1 "(double-checked locking)"
// May also fail: C4, C5
package course.locks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private static final class Entry<V> {
        boolean ready; // written under this, read without: wrong
        V value;
        Throwable failure;
    }

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        Entry<V> entry = entries.computeIfAbsent(key, wanted -> new Entry<>());
        if (!entry.ready) {
            synchronized (entry) {
                if (!entry.ready) {
                    try {
                        entry.value = compute.apply(key);
                    } catch (Throwable failure) {
                        entry.failure = failure;
                        entries.remove(key);
                    }
                    entry.ready = true;
                }
            }
        }
        if (entry.failure != null) {
            throw OnceCache.<RuntimeException>unchanged(entry.failure);
        }
        return entry.value;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

package course.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The entry's monitor is held while its key is computed, so that the others block on it. */
public class OnceCache<K, V> {
    private static final class Entry<V> {
        boolean ready; // guarded by this
        V value; // guarded by this
        Throwable failure; // guarded by this
    }

    private final Map<K, Entry<V>> entries = new HashMap<>(); // guarded by itself

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(compute);
        Entry<V> entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(key, wanted -> new Entry<>());
        }
        synchronized (entry) {
            if (!entry.ready) {
                compute(key, compute, entry);
            }
            if (entry.failure != null) {
                throw OnceCache.<RuntimeException>unchanged(entry.failure);
            }
            return entry.value;
        }
    }

    /** Called with the entry's monitor held. */
    private void compute(K key, Function<? super K, ? extends V> compute, Entry<V> entry) {
        try {
            entry.value = compute.apply(key);
        } catch (Throwable failure) {
            entry.failure = failure;
            synchronized (entries) {
                entries.remove(key);
            }
        } finally {
            entry.ready = true;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

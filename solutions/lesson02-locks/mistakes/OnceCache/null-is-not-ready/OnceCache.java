// Mistake: who waits takes null for not ready yet.
// Caught by: C2 "null must not mean 'not ready yet'"
package course.locks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private static final class Entry<V> {
        V value; // guarded by this
        Throwable failure; // guarded by this
    }

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        Entry<V> mine = new Entry<>();
        Entry<V> entry = entries.putIfAbsent(key, mine);
        if (entry == null) {
            return computed(key, compute, mine);
        }
        boolean interrupted = false;
        synchronized (entry) {
            while (entry.value == null && entry.failure == null) {
                try {
                    entry.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (entry.failure != null) {
                throw OnceCache.<RuntimeException>unchanged(entry.failure);
            }
            return entry.value;
        }
    }

    private V computed(K key, Function<? super K, ? extends V> compute, Entry<V> mine) {
        try {
            V value = compute.apply(key);
            synchronized (mine) {
                mine.value = value;
                mine.notifyAll();
            }
            return value;
        } catch (Throwable failure) {
            entries.remove(key);
            synchronized (mine) {
                mine.failure = failure;
                mine.notifyAll();
            }
            throw failure;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

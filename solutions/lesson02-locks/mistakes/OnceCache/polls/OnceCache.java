// Mistake: who waits sleeps and looks again.
// Caught by: C7 "a thread polls"
// May also fail: C1, C6
package course.locks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private static final class Entry<V> {
        boolean ready; // guarded by this
        V value; // guarded by this
        Throwable failure; // guarded by this
    }

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        Entry<V> mine = new Entry<>();
        Entry<V> entry = entries.putIfAbsent(key, mine);
        if (entry == null) {
            compute(key, compute, mine);
            entry = mine;
        }
        boolean interrupted = false;
        synchronized (entry) {
            while (!entry.ready) {
                try {
                    entry.wait(5);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (entry) {
            if (entry.failure != null) {
                throw OnceCache.<RuntimeException>unchanged(entry.failure);
            }
            return entry.value;
        }
    }

    private void compute(K key, Function<? super K, ? extends V> compute, Entry<V> mine) {
        V value = null;
        Throwable failed = null;
        try {
            value = compute.apply(key);
        } catch (Throwable failure) {
            entries.remove(key);
            failed = failure;
        }
        synchronized (mine) {
            mine.value = value;
            mine.failure = failed;
            mine.ready = true;
            mine.notifyAll();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

// Mistake: who waits looks again and again.
// Caught by: C7 "a thread spins"
// May also fail: C1, C2, C4, C5, C6
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
        while (!isReady(entry)) {
            Thread.onSpinWait();
        }
        synchronized (entry) {
            if (entry.failure != null) {
                throw OnceCache.<RuntimeException>unchanged(entry.failure);
            }
            return entry.value;
        }
    }

    private boolean isReady(Entry<V> entry) {
        synchronized (entry) {
            return entry.ready;
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

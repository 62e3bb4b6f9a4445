// Mistake: says ready first and writes the value after.
// Caught by: C1 "or its value read too early"
// May also fail: C6
package course.locks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private static final class Entry<V> {
        final CompletableFuture<Void> ready = new CompletableFuture<>();
        volatile V value;
        volatile Throwable failure;
    }

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        Entry<V> mine = new Entry<>();
        Entry<V> entry = entries.putIfAbsent(key, mine);
        if (entry == null) {
            entry = mine;
            try {
                V value = compute.apply(key);
                mine.ready.complete(null);
                mine.value = value;
            } catch (Throwable failure) {
                entries.remove(key);
                mine.failure = failure;
                mine.ready.complete(null);
            }
        }
        entry.ready.join();
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

// Mistake: those who wait get the failure in a CompletionException.
// Caught by: C4 "the very object, not wrapped"
// May also fail: C5, C6
package course.locks;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> futures = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> others = futures.putIfAbsent(key, mine);
        if (others != null) {
            return others.join();
        }
        try {
            V value = compute.apply(key);
            mine.complete(value);
            return value;
        } catch (Throwable failure) {
            futures.remove(key);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }
}

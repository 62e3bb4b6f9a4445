package course.locks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Each computation has a thread of its own, and all who ask wait for it. */
public class OnceCache<K, V> {
    private final Map<K, CompletableFuture<V>> futures = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute);
        CompletableFuture<V> future = futures.computeIfAbsent(
                key,
                wanted -> CompletableFuture.supplyAsync(
                        () -> computed(wanted, compute), task -> new Thread(task).start()));
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for " + key);
        } catch (ExecutionException e) {
            Throwable failure = e.getCause();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }

    private V computed(K key, Function<? super K, ? extends V> compute) {
        try {
            return compute.apply(key);
        } catch (Throwable failure) {
            futures.remove(key); // waits until computeIfAbsent has put it in
            throw failure;
        }
    }
}

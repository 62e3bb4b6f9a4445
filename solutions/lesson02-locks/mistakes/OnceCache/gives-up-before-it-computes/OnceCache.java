// Mistake: who is interrupted takes the key, throws, and leaves it taken.
// Caught by: C6 "after somebody who was interrupted has asked"
package course.locks;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private record Outcome<V>(V value, Throwable failure) {}

    private final ConcurrentMap<K, CompletableFuture<Outcome<V>>> promises = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        CompletableFuture<Outcome<V>> mine = new CompletableFuture<>();
        CompletableFuture<Outcome<V>> others = promises.putIfAbsent(key, mine);
        if (others == null) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
            mine.complete(outcome(key, compute));
            others = mine;
        }
        Outcome<V> outcome = others.join();
        if (outcome.failure() != null) {
            throw OnceCache.<RuntimeException>unchanged(outcome.failure());
        }
        return outcome.value();
    }

    private Outcome<V> outcome(K key, Function<? super K, ? extends V> compute) {
        try {
            return new Outcome<>(compute.apply(key), null);
        } catch (Throwable failure) {
            promises.remove(key);
            return new Outcome<>(null, failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

// Mistake: keeps a hundred values and forgets the oldest.
// Caught by: C1 "values stay, for as long as the cache does"
package course.locks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class OnceCache<K, V> {
    private record Outcome<V>(V value, Throwable failure) {}

    private final Map<K, CompletableFuture<Outcome<V>>> promises =
            Collections.synchronizedMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<Outcome<V>>> eldest) {
                    return size() > 100;
                }
            });

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        Objects.requireNonNull(key, "key");
        CompletableFuture<Outcome<V>> mine = new CompletableFuture<>();
        CompletableFuture<Outcome<V>> others = promises.putIfAbsent(key, mine);
        if (others == null) {
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

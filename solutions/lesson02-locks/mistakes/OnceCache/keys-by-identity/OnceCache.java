// Mistake: tells keys apart by identity.
// Caught by: C1 "keys are told apart by equals"
// May also fail: C2, C4, C5, C6, C7
package course.locks;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class OnceCache<K, V> {
    private record Outcome<V>(V value, Throwable failure) {}

    private final Map<K, CompletableFuture<Outcome<V>>> promises =
            Collections.synchronizedMap(new IdentityHashMap<>());

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

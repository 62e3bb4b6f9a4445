// Mistake: one static map for all caches.
// Caught by: C8 "nothing that changes may be static"
// May also fail: C1, C2, C3, C4, C5, C6, C7, C9
package course.locks;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private record Outcome(Object value, Throwable failure) {}

    private static final ConcurrentMap<Object, CompletableFuture<Outcome>> PROMISES = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked")
    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> others = PROMISES.putIfAbsent(key, mine);
        if (others == null) {
            mine.complete(outcome(key, compute));
            others = mine;
        }
        Outcome outcome = others.join();
        if (outcome.failure() != null) {
            throw OnceCache.<RuntimeException>unchanged(outcome.failure());
        }
        return (V) outcome.value();
    }

    private Outcome outcome(K key, Function<? super K, ? extends V> compute) {
        try {
            return new Outcome(compute.apply(key), null);
        } catch (Throwable failure) {
            PROMISES.remove(key);
            return new Outcome(null, failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

// Mistake: after a failure nobody tells those who wait.
// Caught by: C4 "whoever has computed has to wake all who wait"
// May also fail: C5, C6
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
            Outcome<V> outcome = outcome(key, compute);
            if (outcome.failure() != null) {
                throw OnceCache.<RuntimeException>unchanged(outcome.failure());
            }
            mine.complete(outcome);
            return outcome.value();
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

// Mistake: who waits gets the failure, but it computes inside computeIfAbsent, which locks out keys of the same bin.
// Caught by: C3 "a ConcurrentHashMap locks others out while it computes"
// May also fail: C4, C5, C6
package course.locks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private record Outcome<V>(V value, Throwable failure) {}

    private final Map<K, Outcome<V>> outcomes = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Outcome<V> outcome = outcomes.computeIfAbsent(key, wanted -> outcome(wanted, compute));
        if (outcome.failure() != null) {
            outcomes.remove(key, outcome);
            throw OnceCache.<RuntimeException>unchanged(outcome.failure());
        }
        return outcome.value();
    }

    private Outcome<V> outcome(K key, Function<? super K, ? extends V> compute) {
        try {
            return new Outcome<>(compute.apply(key), null);
        } catch (Throwable failure) {
            return new Outcome<>(null, failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

package course.locks;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Exercise 2.4, model answer: the map holds not values but promises of them. To put a promise is one quick step, and tells who computes; to
 * keep it may take long, and nobody holds a lock meanwhile.
 */
public class OnceCache<K, V> {
    /** How a computation ended: with a value, or with a failure if that isn't null. */
    private record Outcome<V>(V value, Throwable failure) {}

    private final ConcurrentMap<K, CompletableFuture<Outcome<V>>> promises = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        CompletableFuture<Outcome<V>> mine = new CompletableFuture<>();
        CompletableFuture<Outcome<V>> others = promises.putIfAbsent(key, mine);
        if (others == null) {
            mine.complete(outcome(key, compute));
            others = mine;
        }
        Outcome<V> outcome = others.join(); // an interrupt doesn't end the wait, and isn't lost
        if (outcome.failure() != null) {
            throw OnceCache.<RuntimeException>unchanged(outcome.failure());
        }
        return outcome.value();
    }

    private Outcome<V> outcome(K key, Function<? super K, ? extends V> compute) {
        try {
            return new Outcome<>(compute.apply(key), null);
        } catch (Throwable failure) {
            promises.remove(key); // before anybody hears of it, so that who asks again finds it gone
            return new Outcome<>(null, failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

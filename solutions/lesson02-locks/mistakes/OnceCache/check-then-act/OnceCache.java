// Mistake: looks, then computes, then puts: two threads look before either puts.
// Caught by: C1 "don't wait for that"
// May also fail: C2, C4, C5, C6, C7
package course.locks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private final Map<K, Optional<V>> values = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        if (!values.containsKey(key)) {
            values.put(key, Optional.ofNullable(compute.apply(key)));
        }
        return values.get(key).orElse(null);
    }
}

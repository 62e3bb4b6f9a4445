// Mistake: computeIfAbsent: it lets each of those who wait try again after a failure, and locks out keys of the same bin.
// Caught by: C4 "ConcurrentHashMap.computeIfAbsent alone lets the next one try"
// May also fail: C3, C6
package course.locks;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private final Map<K, Optional<V>> values = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        return values.computeIfAbsent(key, wanted -> Optional.ofNullable(compute.apply(wanted)))
                .orElse(null);
    }
}

// Mistake: a null value is not cached.
// Caught by: C2 "null must not mean 'not there'"
// May also fail: C1, C3, C4, C6
package course.locks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

public class OnceCache<K, V> {
    private final Map<K, V> values = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        return values.computeIfAbsent(key, compute);
    }
}

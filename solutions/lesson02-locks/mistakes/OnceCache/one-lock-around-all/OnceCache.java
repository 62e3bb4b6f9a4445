// Mistake: one lock, held while it computes.
// Caught by: C3 "hold no lock while you compute"
// May also fail: C4, C6
package course.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

public class OnceCache<K, V> {
    private final Map<K, V> values = new HashMap<>(); // guarded by this

    public synchronized V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(key, "key");
        if (!values.containsKey(key)) {
            values.put(key, compute.apply(key));
        }
        return values.get(key);
    }
}

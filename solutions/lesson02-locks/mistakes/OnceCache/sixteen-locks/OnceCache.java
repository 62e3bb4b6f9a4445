// Mistake: keys share sixteen locks, held while it computes.
// Caught by: C3 "hold no lock while you compute"
// May also fail: C4, C6
package course.locks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

public class OnceCache<K, V> {
    private final List<Map<K, V>> stripes =
            Stream.generate(() -> (Map<K, V>) new HashMap<K, V>()).limit(16).toList();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Map<K, V> stripe = stripes.get(Math.floorMod(key.hashCode(), stripes.size()));
        synchronized (stripe) {
            if (!stripe.containsKey(key)) {
                stripe.put(key, compute.apply(key));
            }
            return stripe.get(key);
        }
    }
}

// Mistake: after a failure the key stays taken, and nobody computes: the next one hangs.
// Caught by: C5 "get hangs after compute has thrown"
// May also fail: C4, C6, C9
package course.locks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

public class OnceCache<K, V> {
    private static final class Entry<V> {
        final CountDownLatch ready = new CountDownLatch(1);
        volatile V value;
    }

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        Entry<V> mine = new Entry<>();
        Entry<V> entry = entries.putIfAbsent(key, mine);
        if (entry == null) {
            mine.value = compute.apply(key);
            mine.ready.countDown();
            return mine.value;
        }
        try {
            entry.ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return entry.value;
    }
}

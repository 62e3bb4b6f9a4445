// Mistake: waits once, and takes any wake-up of the condition for the value.
// Caught by: C1 "its value read too early"
// May also fail: C2, C4, C6
package course.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** One lock for the map and all entries, and one condition; nobody holds it while computing. */
public class OnceCache<K, V> {
    private static final class Entry<V> {
        boolean ready;
        V value;
        Throwable failure;
    }

    private final Lock lock = new ReentrantLock();
    private final Condition somethingIsReady = lock.newCondition();
    private final Map<K, Entry<V>> entries = new HashMap<>(); // guarded by lock, with all entries in it

    public V get(K key, Function<? super K, ? extends V> compute) {
        if (key == null || compute == null) {
            throw new NullPointerException("a key and a compute are needed");
        }
        lock.lock();
        try {
            Entry<V> entry = entries.get(key);
            if (entry == null) {
                entry = new Entry<>();
                entries.put(key, entry);
                V value = null;
                Throwable failure = null;
                lock.unlock();
                try {
                    value = compute.apply(key);
                } catch (Throwable thrown) {
                    failure = thrown;
                } finally {
                    lock.lock();
                }
                entry.value = value;
                entry.failure = failure;
                entry.ready = true;
                if (failure != null) {
                    entries.remove(key);
                }
                somethingIsReady.signalAll();
            }
            if (!entry.ready) {
                somethingIsReady.awaitUninterruptibly();
            }
            if (entry.failure != null) {
                throw OnceCache.<RuntimeException>unchanged(entry.failure);
            }
            return entry.value;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

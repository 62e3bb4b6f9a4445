package course.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Values in one map, what is under way in another; null has a stand-in; an interrupted waiter throws an error of its own. */
public class OnceCache<K, V> {
    private static final Object NULL = new Object();

    /** A waiter was interrupted; its flag is set. */
    public static final class InterruptedWhileWaiting extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Computation {
        final CountDownLatch over = new CountDownLatch(1);
        Object value; // written before over opens, read after
        Throwable failure; // written before over opens, read after
    }

    private final Map<K, Object> values = new ConcurrentHashMap<>();
    private final Map<K, Computation> underWay = new HashMap<>(); // guarded by this

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute);
        Object known = values.get(key);
        if (known != null) {
            return unmasked(known);
        }
        Computation computation;
        boolean mine;
        synchronized (this) {
            known = values.get(key); // may have come since
            if (known != null) {
                return unmasked(known);
            }
            computation = underWay.get(key);
            mine = computation == null;
            if (mine) {
                computation = new Computation();
                underWay.put(key, computation);
            }
        }
        if (mine) {
            compute(key, compute, computation);
        } else {
            await(computation);
        }
        if (computation.failure != null) {
            throw OnceCache.<RuntimeException>unchanged(computation.failure);
        }
        return unmasked(computation.value);
    }

    private void compute(K key, Function<? super K, ? extends V> compute, Computation computation) {
        try {
            V value = compute.apply(key);
            computation.value = value == null ? NULL : value;
        } catch (Throwable failure) {
            computation.failure = failure;
        }
        synchronized (this) {
            if (computation.failure == null) {
                values.put(key, computation.value);
            }
            underWay.remove(key);
        }
        computation.over.countDown();
    }

    private static void await(Computation computation) {
        try {
            computation.over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWhileWaiting();
        }
    }

    @SuppressWarnings("unchecked")
    private V unmasked(Object value) {
        return value == NULL ? null : (V) value;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

package course.locks;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** All who ask run the one task; it lets the first alone, and the others wait for it. */
public class OnceCache<K, V> {
    private final Map<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute);
        FutureTask<V> task = tasks.computeIfAbsent(key, wanted -> new FutureTask<>(() -> computed(wanted, compute)));
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw OnceCache.<RuntimeException>unchanged(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private V computed(K key, Function<? super K, ? extends V> compute) {
        try {
            return compute.apply(key);
        } catch (Throwable failure) {
            tasks.remove(key);
            throw failure;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

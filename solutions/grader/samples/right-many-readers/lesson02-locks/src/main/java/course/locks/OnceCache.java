package course.locks;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

public class OnceCache<K, V> {
    private final ConcurrentMap<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        FutureTask<V> mine = new FutureTask<>(() -> {
            try {
                return compute.apply(key);
            } catch (Throwable failure) {
                tasks.remove(key);
                throw failure;
            }
        });
        FutureTask<V> task = tasks.putIfAbsent(key, mine);
        if (task == null) {
            mine.run();
            task = mine;
        }
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it waited for " + key, e);
        } catch (ExecutionException e) {
            throw OnceCache.<RuntimeException>unchanged(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

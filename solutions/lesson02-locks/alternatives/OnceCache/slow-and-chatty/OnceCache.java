package course.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Immutable maps replaced by compareAndSet; slow, chatty, and a subclass. */
public class OnceCache<K, V> extends Slow {
    private final AtomicReference<Map<K, CompletableFuture<V>>> known = new AtomicReference<>(Map.of());

    @Override
    String name() {
        return "a cache";
    }

    public V get(K key, Function<? super K, ? extends V> compute) {
        Objects.requireNonNull(compute, "compute");
        say("asked for " + key);
        CompletableFuture<V> mine = new CompletableFuture<>();
        while (true) {
            Map<K, CompletableFuture<V>> before = known.get();
            if (before.containsKey(Objects.requireNonNull(key))) {
                say("waits for " + key);
                return awaited(before.get(key));
            }
            Map<K, CompletableFuture<V>> after = new HashMap<>(before);
            after.put(key, mine);
            if (known.compareAndSet(before, after)) {
                break;
            }
        }
        rest();
        return computed(key, compute, mine);
    }

    private V computed(K key, Function<? super K, ? extends V> compute, CompletableFuture<V> mine) {
        say("computes " + key);
        V value;
        try {
            value = compute.apply(key);
        } catch (Throwable failure) {
            known.updateAndGet(before -> {
                Map<K, CompletableFuture<V>> after = new HashMap<>(before);
                after.remove(key);
                return after;
            });
            rest();
            mine.completeExceptionally(failure);
            throw failure;
        }
        rest();
        mine.complete(value);
        return value;
    }

    private V awaited(CompletableFuture<V> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw OnceCache.<RuntimeException>unchanged(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

abstract class Slow {
    abstract String name();

    void say(String what) {
        if (Boolean.getBoolean("course.chatty")) {
            System.out.println(Thread.currentThread().getName() + ": " + name() + " " + what);
        }
    }

    void rest() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

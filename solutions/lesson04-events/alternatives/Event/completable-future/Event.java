// Means: a future that set completes and clear replaces; no lock.
package course.events;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

public class Event {
    private final AtomicReference<CompletableFuture<Void>> next = new AtomicReference<>(new CompletableFuture<>());

    public void set() {
        while (true) {
            CompletableFuture<Void> future = next.get();
            future.complete(null);
            if (next.get() == future) {
                return;
            }
        }
    }

    public void clear() {
        CompletableFuture<Void> future = next.get();
        if (future.isDone()) {
            next.compareAndSet(future, new CompletableFuture<>());
        }
    }

    public boolean isSet() {
        return next.get().isDone();
    }

    public void await() throws InterruptedException {
        try {
            next.get().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean await(Duration limit) throws InterruptedException {
        CompletableFuture<Void> future = next.get();
        try {
            future.get(nanos(limit), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException timeIsUp) {
            return future.isDone();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

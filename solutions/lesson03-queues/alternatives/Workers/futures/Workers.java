// Means: a fixed thread pool and its futures; an Error is thrown itself once all items have ended.
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work)
            throws InterruptedException {
        Objects.requireNonNull(items);
        Objects.requireNonNull(work);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        List<Failure<T>> failures = new ArrayList<>();
        Error error = null;
        try {
            List<T> order = new ArrayList<>(items);
            List<Future<Void>> futures = new ArrayList<>();
            for (T item : order) {
                futures.add(pool.submit(() -> {
                    work.accept(item);
                    return null;
                }));
            }
            for (int i = 0; i < futures.size(); i++) {
                try {
                    futures.get(i).get();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Exception cause) {
                        failures.add(new Failure<>(order.get(i), cause));
                    } else {
                        error = (Error) e.getCause();
                    }
                }
            }
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
        if (error != null) {
            throw error;
        }
        return failures;
    }

    private static void awaitEnd(ExecutorService pool) {
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException again) {
                // go on waiting
            }
        }
    }
}

// Means: a ForkJoinPool of that many threads, each item submitted by itself.
package course.queues;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
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
        ForkJoinPool pool = new ForkJoinPool(workers);
        Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
        for (T item : items) {
            pool.execute(() -> workOn(item, work, failures));
        }
        pool.shutdown();
        try {
            pool.awaitTermination(1_000, TimeUnit.DAYS);
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
        return List.copyOf(failures);
    }

    private static <T> void workOn(T item, ThrowingConsumer<? super T> work, Queue<Failure<T>> failures) {
        try {
            work.accept(item);
        } catch (Exception e) {
            failures.add(new Failure<>(item, e));
        } catch (Throwable e) {
            failures.add(new Failure<>(item, new ExecutionException(e)));
        }
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

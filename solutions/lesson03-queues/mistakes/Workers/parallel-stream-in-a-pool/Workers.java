// Mistake: a parallel stream in a pool of its own: a stream splits the items beforehand and deals them out in runs.
// Caught by: C4 "deal nothing out beforehand"
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(
            Collection<T> items, int workers, ThrowingConsumer<? super T> work) throws InterruptedException {
        Objects.requireNonNull(items);
        Objects.requireNonNull(work);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
        ForkJoinPool pool = new ForkJoinPool(workers);
        AtomicBoolean stop = new AtomicBoolean();
        try {
            pool.submit(() -> new ArrayList<>(items).parallelStream().forEach(item -> {
                if (!stop.get()) {
                    workOn(item, work, failures);
                }
            })).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            stop.set(true);
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

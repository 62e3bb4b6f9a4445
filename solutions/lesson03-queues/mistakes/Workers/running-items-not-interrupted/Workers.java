// Mistake: shuts its pool down when interrupted, which lets what runs go on.
// Caught by: C8 "shutdownNow, not shutdown"
package course.queues;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        for (int i = 0; i < workers; i++) {
            pool.execute(() -> workOn(waiting, work, failures));
        }
        pool.shutdown();
        try {
            pool.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            waiting.clear();
            awaitEnd(pool);
            throw e;
        }
        return List.copyOf(failures);
    }

    private static <T> void workOn(Queue<T> waiting, ThrowingConsumer<? super T> work, Queue<Failure<T>> failures) {
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            try {
                work.accept(item);
            } catch (Exception e) {
                failures.add(new Failure<>(item, e));
            } catch (Throwable e) {
                failures.add(new Failure<>(item, new ExecutionException(e)));
            }
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

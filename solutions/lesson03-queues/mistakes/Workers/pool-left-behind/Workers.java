// Mistake: waits for the items, but never shuts its pool down.
// Caught by: C9 "left behind: every thread you start must have ended"
package course.queues;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
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
        CountDownLatch left = new CountDownLatch(items.size());
        for (T item : items) {
            pool.execute(
                    () -> {
                        try {
                            work.accept(item);
                        } catch (Exception e) {
                            failures.add(new Failure<>(item, e));
                        } catch (Throwable e) {
                            failures.add(new Failure<>(item, new ExecutionException(e)));
                        } finally {
                            left.countDown();
                        }
                    });
        }
        try {
            left.await();
        } catch (InterruptedException e) {
            pool.shutdownNow();
            awaitEnd(pool);
            throw e;
        }
        return List.copyOf(failures);
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

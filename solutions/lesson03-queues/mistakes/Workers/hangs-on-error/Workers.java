// Mistake: counts an item as done after the work and not in a finally, so that an Error leaves the caller waiting.
// Caught by: C7 "what tells that a worker has ended belongs into a finally"
package course.queues;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
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
        try {
            for (T item : items) {
                pool.execute(
                        () -> {
                            try {
                                work.accept(item);
                            } catch (Exception e) {
                                failures.add(new Failure<>(item, e));
                            }
                            left.countDown();
                        });
            }
            left.await();
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
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

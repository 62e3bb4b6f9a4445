// Mistake: shuts its pool down and returns without waiting for it.
// Caught by: C9 "join every worker (or await the pool's end)"
// May also fail: C1, C2, C3, C4, C5, C6, C7, C8, C10
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
        for (T item : items) {
            pool.execute(() -> workOn(item, work, failures));
        }
        pool.shutdown();
        return new ArrayList<>(failures);
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
}

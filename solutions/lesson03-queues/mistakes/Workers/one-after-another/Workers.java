// Mistake: waits for each worker before it starts the next.
// Caught by: C2 "start all workers before you wait for the first"
// May also fail: C3, C4, C7, C8, C9
package course.queues;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(
            Collection<T> items, int workers, ThrowingConsumer<? super T> work) throws InterruptedException {
        Objects.requireNonNull(items);
        Objects.requireNonNull(work);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(() -> workOn(waiting, work, failures));
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                waiting.clear();
                thread.interrupt();
                awaitEnd(thread);
                throw e;
            }
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

    private static void awaitEnd(Thread thread) {
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                // go on waiting
            }
        }
    }
}

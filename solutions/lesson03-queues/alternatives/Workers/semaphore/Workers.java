// Means: a thread for each item, begun when a semaphore has a permit.
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work)
            throws InterruptedException {
        Objects.requireNonNull(items);
        Objects.requireNonNull(work);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        Semaphore permits = new Semaphore(workers);
        Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        try {
            for (T item : items) {
                permits.acquire();
                Thread thread = new Thread(() -> {
                    try {
                        work.accept(item);
                    } catch (Exception e) {
                        failures.add(new Failure<>(item, e));
                    } catch (Throwable e) {
                        failures.add(new Failure<>(item, new ExecutionException(e)));
                    } finally {
                        permits.release();
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            threads.forEach(Workers::awaitEnd);
            throw e;
        }
        return List.copyOf(failures);
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

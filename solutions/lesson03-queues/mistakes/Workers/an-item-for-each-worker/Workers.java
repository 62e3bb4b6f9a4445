// Mistake: gives each worker a first item, without asking whether there are that many.
// Caught by: C10 "for 2 items and 7 workers"
// May also fail: C1, C9
package course.queues;

import java.util.ArrayList;
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
        List<Thread> threads = new ArrayList<>();
        if (!items.isEmpty()) {
            for (int i = 0; i < workers; i++) {
                T first = waiting.remove();
                threads.add(new Thread(() -> workOn(first, waiting, work, failures)));
            }
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            waiting.clear();
            threads.forEach(Thread::interrupt);
            threads.forEach(Workers::awaitEnd);
            throw e;
        }
        return List.copyOf(failures);
    }

    private static <T> void workOn(
            T first, Queue<T> waiting, ThrowingConsumer<? super T> work, Queue<Failure<T>> failures) {
        for (T item = first; item != null; item = waiting.poll()) {
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

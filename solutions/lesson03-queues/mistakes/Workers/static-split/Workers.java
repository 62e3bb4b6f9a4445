// Mistake: deals the items out before the workers start, so whoever got a slow one sits on the rest of its share.
// Caught by: C4 "deal nothing out beforehand"
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
        Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
        List<Queue<T>> shares = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            shares.add(new ConcurrentLinkedQueue<>());
        }
        int next = 0;
        for (T item : items) {
            shares.get(next++ % workers).add(item);
        }
        List<Thread> threads = new ArrayList<>();
        for (Queue<T> share : shares) {
            threads.add(new Thread(() -> workOn(share, work, failures)));
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            shares.forEach(Queue::clear);
            threads.forEach(Thread::interrupt);
            threads.forEach(Workers::awaitEnd);
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

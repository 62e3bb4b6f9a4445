// Mistake: keeps one failure and drops the others.
// Caught by: C6 "none may be lost"
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

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
        AtomicReference<Failure<T>> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(new Thread(() -> workOn(waiting, work, failure)));
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
        return failure.get() == null ? List.of() : List.of(failure.get());
    }

    private static <T> void workOn(Queue<T> waiting, ThrowingConsumer<? super T> work, AtomicReference<Failure<T>> failure) {
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            try {
                work.accept(item);
            } catch (Exception e) {
                failure.compareAndSet(null, new Failure<>(item, e));
            } catch (Throwable e) {
                failure.compareAndSet(null, new Failure<>(item, new ExecutionException(e)));
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

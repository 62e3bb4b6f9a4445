// Mistake: begins the next few items only when the last few have all ended.
// Caught by: C4 "deal nothing out beforehand"
package course.queues;

import java.util.ArrayDeque;
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
        Queue<T> waiting = new ArrayDeque<>(items);
        while (!waiting.isEmpty()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < workers && !waiting.isEmpty(); i++) {
                T item = waiting.remove();
                threads.add(new Thread(() -> workOn(item, work, failures)));
            }
            threads.forEach(Thread::start);
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                threads.forEach(Thread::interrupt);
                threads.forEach(Workers::awaitEnd);
                throw e;
            }
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

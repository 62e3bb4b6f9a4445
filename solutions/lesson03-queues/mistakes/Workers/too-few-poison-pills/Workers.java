// Mistake: one end marker for all the workers; the first that meets it keeps it, the others wait for ever.
// Caught by: C9 "give each worker an end marker of its own"
// May also fail: C1, C2, C3, C4, C5, C6, C7, C8, C10
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(
            Collection<T> items, int workers, ThrowingConsumer<? super T> work) throws InterruptedException {
        Objects.requireNonNull(items);
        Objects.requireNonNull(work);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        BlockingQueue<Optional<T>> queue = new LinkedBlockingQueue<>();
        items.forEach(item -> queue.add(Optional.of(item)));
        queue.add(Optional.empty());
        Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(new Thread(() -> workOn(queue, work, failures)));
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            queue.clear();
            threads.forEach(Thread::interrupt);
            threads.forEach(Workers::awaitEnd);
            throw e;
        }
        return List.copyOf(failures);
    }

    private static <T> void workOn(
            BlockingQueue<Optional<T>> queue, ThrowingConsumer<? super T> work, Queue<Failure<T>> failures) {
        try {
            for (Optional<T> next = queue.take(); next.isPresent(); next = queue.take()) {
                T item = next.get();
                try {
                    work.accept(item);
                } catch (Exception e) {
                    failures.add(new Failure<>(item, e));
                } catch (Throwable e) {
                    failures.add(new Failure<>(item, new ExecutionException(e)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

// Means: a blocking queue, and behind the items one end marker for each worker.
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work)
            throws InterruptedException {
        Objects.requireNonNull(items);
        Objects.requireNonNull(work);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        BlockingQueue<Optional<T>> queue = new LinkedBlockingQueue<>();
        items.forEach(item -> queue.add(Optional.of(item)));
        for (int i = 0; i < workers; i++) {
            queue.add(Optional.empty());
        }
        List<Failure<T>> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(() -> workOn(queue, work, failures));
            thread.start();
            threads.add(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            queue.removeIf(Optional::isPresent);
            threads.forEach(Thread::interrupt);
            threads.forEach(Workers::awaitEnd);
            throw e;
        }
        return failures;
    }

    private static <T> void workOn(
            BlockingQueue<Optional<T>> queue, ThrowingConsumer<? super T> work, List<Failure<T>> failures) {
        while (true) {
            Optional<T> next;
            try {
                next = queue.take();
            } catch (InterruptedException e) {
                continue; // an end marker is still to come
            }
            if (next.isEmpty()) {
                return;
            }
            try {
                work.accept(next.get());
            } catch (Exception e) {
                failures.add(new Failure<>(next.get(), e));
            } catch (Throwable e) {
                failures.add(new Failure<>(next.get(), new Exception("an Error", e)));
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

// Mistake: every worker goes through the whole collection, so each item is done once by each of them.
// Caught by: C1 "the items that were worked on"
// May also fail: C2, C3, C4, C5, C6, C7, C8, C9, C10
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

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
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(new Thread(() -> workOn(items, stop, work, failures)));
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            stop.set(true);
            threads.forEach(Thread::interrupt);
            threads.forEach(Workers::awaitEnd);
            throw e;
        }
        return List.copyOf(failures);
    }

    private static <T> void workOn(
            Collection<T> items, AtomicBoolean stop, ThrowingConsumer<? super T> work, Queue<Failure<T>> failures) {
        for (T item : items) {
            if (stop.get()) {
                return;
            }
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

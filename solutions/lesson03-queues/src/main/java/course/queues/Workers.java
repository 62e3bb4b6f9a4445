package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;

/**
 * Exercise 3.4, model answer: the queue is full before the first worker starts, so a worker that finds it empty has
 * nothing to wait for: {@code poll} asks and takes in one step, and null means the end.
 */
public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work)
            throws InterruptedException {
        Objects.requireNonNull(work, "work");
        Queue<T> waiting = new ConcurrentLinkedQueue<>(items);
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, but is " + workers);
        }
        Queue<Failure<T>> failures = new ConcurrentLinkedQueue<>();
        List<Thread> team = new ArrayList<>();
        for (int i = 0; i < Math.min(workers, items.size()); i++) {
            team.add(new Thread(() -> workOn(waiting, work, failures), "worker-" + i));
        }
        team.forEach(Thread::start);
        try {
            for (Thread worker : team) {
                worker.join();
            }
        } catch (InterruptedException e) {
            waiting.clear(); // before the interrupts: a worker that wakes finds nothing more to begin
            team.forEach(Thread::interrupt);
            team.forEach(Workers::awaitEnd);
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

    /** Waits for the end, however often it is interrupted: whoever calls this is about to throw anyway. */
    private static void awaitEnd(Thread worker) {
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException again) {
                // go on waiting: no thread is to be left behind
            }
        }
    }
}

// Mistake: keeps failures in a map with the items as keys, where those of equal items replace each other.
// Caught by: C6 "one for each item that threw, equal items too"
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
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
        Map<T, Exception> failures = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(new Thread(() -> workOn(waiting, work, failures)));
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
        return failures.entrySet().stream().map(each -> new Failure<>(each.getKey(), each.getValue())).toList();
    }

    private static <T> void workOn(Queue<T> waiting, ThrowingConsumer<? super T> work, Map<T, Exception> failures) {
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            try {
                work.accept(item);
            } catch (Exception e) {
                failures.put(item, e);
            } catch (Throwable e) {
                failures.put(item, new ExecutionException(e));
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

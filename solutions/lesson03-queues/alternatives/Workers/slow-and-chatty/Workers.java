// Means: a shared counter and a latch; slow (it dawdles before each item) and writes all it does to the screen.
package course.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class Workers {
    private Workers() {}

    public static <T> List<Failure<T>> processAll(Collection<T> items, int workers, ThrowingConsumer<? super T> work)
            throws InterruptedException {
        Objects.requireNonNull(items);
        Objects.requireNonNull(work);
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers);
        }
        List<T> list = new ArrayList<>(items);
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(workers);
        Map<Integer, Exception> causes = new ConcurrentHashMap<>();
        Thread[] threads = new Thread[workers];
        for (int i = 0; i < workers; i++) {
            threads[i] = new Thread(
                    () -> {
                        try {
                            for (int n = next.getAndIncrement(); n < list.size(); n = next.getAndIncrement()) {
                                System.out.println(Thread.currentThread().getName() + " begins " + list.get(n));
                                dawdle();
                                workOn(list.get(n), n, work, causes);
                                System.out.println(Thread.currentThread().getName() + " has done " + list.get(n));
                            }
                        } finally {
                            ended.countDown();
                        }
                    },
                    "chatty-" + i);
            threads[i].start();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            next.set(list.size());
            for (Thread thread : threads) {
                thread.interrupt();
            }
            throw e;
        } finally {
            for (Thread thread : threads) {
                awaitEnd(thread);
            }
        }
        List<Failure<T>> failures = new LinkedList<>();
        causes.forEach((n, cause) -> failures.add(new Failure<>(list.get(n), cause)));
        return failures;
    }

    private static void dawdle() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the item shall see it
        }
    }

    private static <T> void workOn(T item, int n, ThrowingConsumer<? super T> work, Map<Integer, Exception> causes) {
        try {
            work.accept(item);
        } catch (Exception e) {
            causes.put(n, e);
        } catch (Throwable e) {
            causes.put(n, new IllegalStateException("an Error", e));
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

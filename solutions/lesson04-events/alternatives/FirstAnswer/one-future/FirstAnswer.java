package course.events;

import java.util.*;
import java.util.concurrent.*;

/** All complete one future; the last failure fails it. */
public class FirstAnswer {
    private FirstAnswer() {}

    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        CompletableFuture<T> first = new CompletableFuture<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        java.util.concurrent.atomic.AtomicInteger left = new java.util.concurrent.atomic.AtomicInteger(all.size());
        for (Callable<T> each : all) {
            Thread thread = new Thread(() -> {
                try {
                    first.complete(each.call());
                } catch (Throwable e) {
                    failures.add(e);
                }
                if (left.decrementAndGet() == 0 && !first.isDone()) {
                    first.completeExceptionally(together(failures));
                }
            });
            thread.setDaemon(true);
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        try {
            return first.get();
        } finally {
            for (Thread thread : threads) {
                thread.interrupt();
            }
        }
    }

    private static Throwable together(List<Throwable> failures) {
        Throwable cause = failures.remove(0);
        for (Throwable other : new LinkedHashSet<>(failures)) {
            if (other != cause) {
                cause.addSuppressed(other);
            }
        }
        return cause;
    }
}

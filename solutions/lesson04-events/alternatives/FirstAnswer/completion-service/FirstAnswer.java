package course.events;

import java.util.*;
import java.util.concurrent.*;

/** An executor's completion service hands out the futures as they are done. */
public class FirstAnswer {
    private FirstAnswer() {}

    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            CompletionService<T> done = new ExecutorCompletionService<>(pool);
            for (Callable<T> each : all) {
                done.submit(each);
            }
            Set<Throwable> failures = Collections.newSetFromMap(new IdentityHashMap<>());
            Throwable cause = null;
            for (int i = 0; i < all.size(); i++) {
                try {
                    return done.take().get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                    cause = e.getCause();
                }
            }
            for (Throwable other : failures) {
                if (other != cause) {
                    cause.addSuppressed(other);
                }
            }
            throw new ExecutionException(cause);
        } finally {
            pool.shutdownNow();
        }
    }
}

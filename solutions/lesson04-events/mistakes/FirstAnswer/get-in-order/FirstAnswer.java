// Mistake: waits for the first one asked, then for the second.
// Caught by: C3 "take results as they come"
// May also fail: C2, C4, C6, C7
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class FirstAnswer {
    private FirstAnswer() {}

    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        ExecutorService pool = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> each : all) {
                futures.add(pool.submit(each));
            }
            Throwable cause = null;
            for (Future<T> future : futures) {
                try {
                    return future.get();
                } catch (ExecutionException e) {
                    if (cause == null) {
                        cause = e.getCause();
                    } else if (cause != e.getCause()) {
                        cause.addSuppressed(e.getCause());
                    }
                }
            }
            throw new ExecutionException(cause);
        } finally {
            pool.shutdownNow();
        }
    }
}

// Mistake: a pool of four asks four at a time.
// Caught by: C1 "nothing may limit how many are asked at once"
// May also fail: C5
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
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CompletionService<T> service = new ExecutorCompletionService<>(pool);
        try {
            all.forEach(service::submit);
            Throwable cause = null;
            for (int i = 0; i < all.size(); i++) {
                try {
                    return service.take().get();
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

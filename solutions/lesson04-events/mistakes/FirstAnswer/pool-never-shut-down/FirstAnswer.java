// Mistake: the pool is not shut down.
// Caught by: C4 "C4"
// May also fail: C6
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
        CompletionService<T> service = new ExecutorCompletionService<>(pool);
        List<Future<T>> futures = new ArrayList<>();
        try {
            all.forEach(each -> futures.add(service.submit(each)));
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
            futures.forEach(each -> each.cancel(true));
        }
    }
}

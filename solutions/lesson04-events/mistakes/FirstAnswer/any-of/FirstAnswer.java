// Mistake: anyOf takes the first that has finished, though it failed; and nothing interrupts the others.
// Caught by: C2 "a failure is no answer"
// May also fail: C1, C4, C5, C6
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
        CompletableFuture<?>[] futures = all.stream()
                .map(each -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return each.call();
                            } catch (Exception e) {
                                throw new CompletionException(e);
                            }
                        },
                        task -> {
                            Thread thread = new Thread(task);
                            thread.setDaemon(true);
                            thread.start();
                        }))
                .toArray(CompletableFuture[]::new);
        return (T) CompletableFuture.anyOf(futures).get();
    }
}

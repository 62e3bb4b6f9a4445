// Right answer: completable futures of what each task threw.
package course.threads;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        List<CompletableFuture<Optional<Throwable>>> ends = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(() -> failureOf(task), run -> new Thread(run).start()))
                .toList();
        CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get();
        List<Throwable> failures = ends.stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            failures.stream().filter(other -> other != first).forEach(first::addSuppressed);
            throw new ExecutionException(first);
        }
    }

    private static Optional<Throwable> failureOf(Runnable task) {
        try {
            task.run();
            return Optional.empty();
        } catch (Throwable failure) {
            return Optional.of(failure);
        }
    }
}

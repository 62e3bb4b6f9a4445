package course.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

public class RunAll
{
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException
    {
        long start = System.nanoTime();
        CompletableFuture<?>[] ends = tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, run -> new Thread(run).start())
                        .exceptionally(failure -> null))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get();
        }
        catch (ExecutionException e)
        {
            throw new AssertionError("failures were dealt with", e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

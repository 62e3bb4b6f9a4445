// Mistake: throws the first failure as soon as it has happened.
// Caught by: C3 "before you look at any failure"
// May also fail: C4, C5
package course.threads;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, tasks.size()));
        ExecutorCompletionService<Void> ends = new ExecutorCompletionService<>(pool);
        tasks.forEach(task -> ends.submit(task, null));
        pool.shutdown();
        for (int i = 0; i < tasks.size(); i++) {
            ends.take().get();
        }
    }
}

// Mistake: asks the futures in turn, and throws at the first that failed, while later ones still run.
// Caught by: C3 "before you look at any failure"
// Caught by: C5 "have each other failure suppressed"
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        List<FutureTask<Void>> futures = new ArrayList<>();
        for (Runnable task : tasks) {
            FutureTask<Void> future = new FutureTask<>(task, null);
            new Thread(future).start();
            futures.add(future);
        }
        for (FutureTask<Void> future : futures) {
            future.get();
        }
    }
}

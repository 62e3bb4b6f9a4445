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
        ExecutionException thrown = null;
        for (FutureTask<Void> future : futures) {
            try {
                future.get();
            } catch (ExecutionException e) {
                if (thrown == null) {
                    thrown = e;
                } else if (e.getCause() != thrown.getCause()) {
                    thrown.getCause().addSuppressed(e.getCause());
                }
            }
        }
        if (thrown != null) {
            throw thrown;
        }
    }
}

// Mistake: counts a task down before it notes its failure.
// Caught by: C5 "a failure gets lost"
// May also fail: C3, C4
package course.threads;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Throwable[] failures = new Throwable[tasks.size()];
        CountDownLatch running = new CountDownLatch(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    tasks.get(number).run();
                } finally {
                    running.countDown();
                }
            });
            thread.setUncaughtExceptionHandler((dead, failure) -> failures[number] = failure);
            thread.start();
        }
        running.await();
        Throwable first = null;
        for (Throwable failure : failures) {
            if (first == null) {
                first = failure;
            } else if (failure != null && failure != first) {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            throw new ExecutionException(first);
        }
    }
}

// Mistake: a task that fails is never counted down.
// Caught by: C3 "count it in a finally"
// May also fail: C4, C5
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
            new Thread(() -> {
                        try {
                            tasks.get(number).run();
                            running.countDown();
                        } catch (Throwable failure) {
                            failures[number] = failure;
                        }
                    })
                    .start();
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

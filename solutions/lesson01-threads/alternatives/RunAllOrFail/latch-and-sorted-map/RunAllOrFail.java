// Right answer: a latch, and a concurrent map sorted by the tasks' numbers.
package course.threads;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Map<Integer, Throwable> failures = new ConcurrentSkipListMap<>();
        CountDownLatch running = new CountDownLatch(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            new Thread(() -> {
                        try {
                            tasks.get(number).run();
                        } catch (Throwable failure) {
                            failures.put(number, failure);
                        } finally {
                            running.countDown();
                        }
                    })
                    .start();
        }
        running.await();
        ExecutionException thrown = null;
        for (Throwable failure : failures.values()) {
            if (thrown == null) {
                thrown = new ExecutionException(failure);
            } else if (thrown.getCause() != failure) {
                thrown.getCause().addSuppressed(failure);
            }
        }
        if (thrown != null) {
            throw thrown;
        }
    }
}

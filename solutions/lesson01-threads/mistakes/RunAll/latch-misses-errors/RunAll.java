// Mistake: a task that throws an Error is never counted down.
// Caught by: C4 "throws AssertionError"
package course.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        CountDownLatch running = new CountDownLatch(tasks.size());
        for (Runnable task : tasks) {
            new Thread(
                            () -> {
                                try {
                                    task.run();
                                } catch (Exception e) {
                                    System.err.println("a task failed");
                                }
                                running.countDown();
                            })
                    .start();
        }
        running.await();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

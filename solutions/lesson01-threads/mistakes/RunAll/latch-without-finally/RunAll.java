// Mistake: a task that throws is never counted down.
// Caught by: C4 "count a task that throws as ended too"
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
                                task.run();
                                running.countDown();
                            })
                    .start();
        }
        running.await();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

// Mistake: a pool that gives a thread that is free again to the next task.
// Caught by: C1 "gives one of them to the next task"
package course.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newCachedThreadPool();
        for (Runnable task : tasks) {
            pool.submit(task);
        }
        pool.shutdown();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

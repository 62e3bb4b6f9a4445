package course.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        if (tasks.isEmpty()) {
            return Duration.ZERO;
        }
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        tasks.forEach(pool::submit);
        pool.shutdown();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

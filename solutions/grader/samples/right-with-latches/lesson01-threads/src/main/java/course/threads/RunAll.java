package course.threads;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public class RunAll
{
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException
    {
        long begin = System.nanoTime();
        CountDownLatch running = new CountDownLatch(tasks.size());
        for (Runnable task : tasks)
        {
            new Thread(() -> {
                        try {
                            task.run();
                        }
                        finally
                        {
                            running.countDown();
                        }
                    })
                    .start();
        }
        running.await();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll
{
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException
    {
        long begin = System.nanoTime();
        for (Runnable task : tasks)
        {
            Thread thread = new Thread(task);
            thread.run();
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

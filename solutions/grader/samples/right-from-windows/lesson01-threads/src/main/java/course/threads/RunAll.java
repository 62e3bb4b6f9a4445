package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public class RunAll
{
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException
    {
        long start = System.nanoTime();
        List<Thread> list = new ArrayList<>();
        for (Runnable task : tasks)
        {
            Thread th = new Thread(task);
            th.start();
            list.add(th);
        }
        for (Thread th : list)
        {
            th.join();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

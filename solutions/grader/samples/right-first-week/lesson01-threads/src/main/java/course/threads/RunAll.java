package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts every thread first, then joins them. */
public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long t0 = System.nanoTime();
        List<Thread> started = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            thread.start();
            started.add(thread);
        }
        for (Thread thread : started) {
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - t0);
    }
}

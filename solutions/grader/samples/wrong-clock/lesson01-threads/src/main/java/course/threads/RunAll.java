package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        List<Thread> started = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            thread.start();
            started.add(thread);
        }
        long t0 = System.nanoTime();
        for (Thread thread : started) {
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - t0);
    }
}

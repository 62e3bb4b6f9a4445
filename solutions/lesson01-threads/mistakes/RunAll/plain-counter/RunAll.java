// Mistake: each thread counts a plain number down as it ends; of two at once one count may be lost.
// Caught by: C3 "however they end together"
// May also fail: C1, C2, C4, C5, C6
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private final Object end = new Object();
    private int running; // guarded by nothing

    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        return new RunAll().run(tasks);
    }

    private Duration run(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        running = tasks.size();
        for (Runnable task : tasks) {
            new Thread(() -> runAndCount(task)).start();
        }
        synchronized (end) {
            while (running > 0) {
                end.wait();
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void runAndCount(Runnable task) {
        try {
            task.run();
        } finally {
            running--;
            synchronized (end) {
                end.notify();
            }
        }
    }
}

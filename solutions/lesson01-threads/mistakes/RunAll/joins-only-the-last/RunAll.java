// Mistake: joins only the thread that it started last.
// Caught by: C3 "join every thread"
// May also fail: C1, C4, C6
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        Thread last = new Thread(() -> {});
        for (Runnable task : tasks) {
            last = new Thread(task);
            last.start();
        }
        last.join();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

// Mistake: starts a thread and joins it before it starts the next.
// Caught by: C2 "start all threads before you join the first"
// May also fail: C6
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            thread.start();
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

// Mistake: calls run() where it means start(): everything happens in the caller.
// Caught by: C1 "start() a new thread for each"
// Caught by: C2 "start all threads before you join the first"
// May also fail: C3, C4, C5, C6
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            thread.run();
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

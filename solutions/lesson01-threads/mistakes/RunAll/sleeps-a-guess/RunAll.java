// Mistake: sleeps for as long as the tasks may take.
// Caught by: C3 "only guesses how long tasks take"
// May also fail: C1, C4, C6
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        for (Runnable task : tasks) {
            new Thread(task).start();
        }
        Thread.sleep(300);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

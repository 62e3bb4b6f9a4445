// Mistake: joins each thread for a second at most.
// Caught by: C3 "only guesses how long tasks take"
// May also fail: C1, C4, C6
package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(1000);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

// Mistake: takes the end time before it has joined.
// Caught by: C6 "after the last join"
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
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        for (Thread thread : threads) {
            thread.join();
        }
        return took;
    }
}

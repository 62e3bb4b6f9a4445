// Mistake: asks over and over whether the threads are alive.
// Caught by: C5 "a thread spins"
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
            while (thread.isAlive()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

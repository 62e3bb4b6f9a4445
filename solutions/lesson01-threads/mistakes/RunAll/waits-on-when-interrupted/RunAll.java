// Mistake: catches the InterruptedException and waits on.
// Caught by: C5 "the caller was interrupted and waits on"
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
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // too bad
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

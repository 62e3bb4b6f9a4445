// Mistake: sleeps, looks whether the threads are alive, and sleeps again.
// Caught by: C5 "a thread polls"
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
        while (threads.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(10);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

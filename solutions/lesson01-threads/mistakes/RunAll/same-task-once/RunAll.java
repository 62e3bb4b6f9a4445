// Mistake: keeps the threads in a map by task: a task listed twice runs once.
// Caught by: C1 "stands in the list twice"
package course.threads;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws InterruptedException {
        long begin = System.nanoTime();
        Map<Runnable, Thread> threads = new LinkedHashMap<>();
        for (Runnable task : tasks) {
            threads.putIfAbsent(task, new Thread(task));
        }
        threads.values().forEach(Thread::start);
        for (Thread thread : threads.values()) {
            thread.join();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

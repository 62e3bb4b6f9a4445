// Mistake: joins the first thread twice and the second never.
// Caught by: C3 "join every thread"
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
        for (int i = 0; i < threads.size(); i++) {
            threads.get(i == 1 ? 0 : i).join();
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

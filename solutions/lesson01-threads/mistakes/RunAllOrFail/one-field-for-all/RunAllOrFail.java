// Mistake: keeps one failure, the last one noted.
// Caught by: C5 "a failure gets lost"
// May also fail: C4
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        AtomicReference<Throwable> last = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    tasks.get(number).run();
                } catch (Throwable failure) {
                    last.set(failure);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (last.get() != null) {
            throw new ExecutionException(last.get());
        }
    }
}

// Mistake: failures of one call are thrown by the next one again.
// Caught by: C4 "Each call begins with no failure"
// May also fail: C1, C3, C5, C7
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private static final Map<Integer, Throwable> FAILURES = new ConcurrentSkipListMap<>();

    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    tasks.get(number).run();
                } catch (Throwable failure) {
                    FAILURES.put(number, failure);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable first = null;
        for (Throwable failure : FAILURES.values()) {
            if (first == null) {
                first = failure;
            } else if (failure != null && failure != first) {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            throw new ExecutionException(first);
        }
    }
}

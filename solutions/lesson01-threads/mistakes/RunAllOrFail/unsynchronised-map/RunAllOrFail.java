// Mistake: all threads put their failures into one plain map.
// Caught by: C5 "must not write to one plain list"
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Map<Integer, Throwable> failures = new TreeMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    tasks.get(number).run();
                } catch (Throwable failure) {
                    failures.put(number, failure);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable first = null;
        for (Throwable failure : failures.values()) {
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

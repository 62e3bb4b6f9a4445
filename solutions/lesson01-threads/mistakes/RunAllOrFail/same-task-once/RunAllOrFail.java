// Mistake: keeps the threads in a map by task: a task listed twice runs once.
// Caught by: C1 "stands in the list twice"
// May also fail: C3, C4, C5
package course.threads;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Map<Runnable, Throwable> failures = Collections.synchronizedMap(new LinkedHashMap<>());
        Map<Runnable, Thread> threads = new LinkedHashMap<>();
        for (Runnable task : tasks) {
            failures.put(task, null);
            threads.putIfAbsent(task, new Thread(() -> {
                try {
                    task.run();
                } catch (Throwable failure) {
                    failures.put(task, failure);
                }
            }));
        }
        threads.values().forEach(Thread::start);
        for (Thread thread : threads.values()) {
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

// Right answer: a handler on each thread notes what the thread died of, before it is dead.
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Throwable[] failures = new Throwable[tasks.size()];
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            int number = threads.size();
            Thread thread = new Thread(task, "task " + number);
            thread.setUncaughtExceptionHandler((dead, failure) -> failures[number] = failure);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable first = null;
        for (Throwable failure : failures) {
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

// Mistake: keeps the failures in a set, so that equal ones are one.
// Caught by: C5 "Compare failures with =="
package course.threads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Throwable[] failures = new Throwable[tasks.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    tasks.get(number).run();
                } catch (Throwable failure) {
                    failures[number] = failure;
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Set<Throwable> all = new LinkedHashSet<>(Arrays.asList(failures));
        all.remove(null);
        Throwable first = null;
        for (Throwable failure : all) {
            if (first == null) {
                first = failure;
            } else {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            throw new ExecutionException(first);
        }
    }
}

// Mistake: all threads add their failures to one plain list.
// Caught by: C5 "must not write to one plain list"
package course.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        List<Object[]> failures = new ArrayList<>(); // guarded by nothing: a number and a failure each
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    tasks.get(number).run();
                } catch (Throwable failure) {
                    failures.add(new Object[] {number, failure});
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        failures.sort((one, other) -> Integer.compare((Integer) one[0], (Integer) other[0]));
        Throwable first = null;
        for (Object[] numbered : failures) {
            Throwable failure = (Throwable) numbered[1];
            if (first == null) {
                first = failure;
            } else if (failure != first) {
                first.addSuppressed(failure);
            }
        }
        if (first != null) {
            throw new ExecutionException(first);
        }
    }
}

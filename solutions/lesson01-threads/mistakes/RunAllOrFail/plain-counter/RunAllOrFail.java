// Mistake: each thread counts a plain number down as it ends; of two at once one count may be lost.
// Caught by: C3 "however they end together"
// May also fail: C1, C2, C4, C5, C6
package course.threads;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReferenceArray;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        Object end = new Object();
        int[] running = {tasks.size()}; // guarded by nothing
        AtomicReferenceArray<Throwable> failures = new AtomicReferenceArray<>(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            int number = i;
            new Thread(() -> {
                        try {
                            tasks.get(number).run();
                        } catch (Throwable failure) {
                            failures.set(number, failure);
                        }
                        running[0]--;
                        synchronized (end) {
                            end.notify();
                        }
                    })
                    .start();
        }
        synchronized (end) {
            while (running[0] > 0) {
                end.wait();
            }
        }
        Throwable first = null;
        for (int i = 0; i < tasks.size(); i++) {
            Throwable failure = failures.get(i);
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

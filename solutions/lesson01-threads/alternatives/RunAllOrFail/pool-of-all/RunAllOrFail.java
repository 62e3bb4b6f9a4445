// Right answer: a pool with a thread for each task, and invokeAll.
package course.threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class RunAllOrFail {
    private RunAllOrFail() {}

    public static void runAllOrFail(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, tasks.size()));
        try {
            List<Throwable> failures = new ArrayList<>();
            List<Future<Object>> futures = pool.invokeAll(
                    tasks.stream().<Callable<Object>>map(Executors::callable).toList());
            for (Future<Object> future : futures) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
            throwAll(failures);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void throwAll(List<Throwable> failures) throws ExecutionException {
        if (!failures.isEmpty()) {
            Throwable first = failures.remove(0);
            Set<Throwable> others = Collections.newSetFromMap(new IdentityHashMap<>());
            others.addAll(failures);
            others.remove(first);
            others.forEach(first::addSuppressed);
            throw new ExecutionException("a task failed", first);
        }
    }
}

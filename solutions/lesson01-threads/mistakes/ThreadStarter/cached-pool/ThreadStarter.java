// Mistake: takes the thread from a pool that keeps idle ones.
// Caught by: C1 "A pool, or a thread kept for later"
// May also fail: C2, C4, C5
package course.threads;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class ThreadStarter {
    private static final ExecutorService POOL = Executors.newCachedThreadPool();

    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        CompletableFuture<Thread> runner = new CompletableFuture<>();
        POOL.execute(() -> {
            Thread.currentThread().setName(name);
            runner.complete(Thread.currentThread());
            task.run();
        });
        return runner.join();
    }
}

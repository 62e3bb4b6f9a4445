// Mistake: waits until the new thread has begun.
// Caught by: C5 "whether the task has begun or not"
package course.threads;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        CountDownLatch begun = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    begun.countDown();
                    task.run();
                },
                name);
        thread.start();
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thread;
    }
}

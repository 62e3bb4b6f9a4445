// Mistake: lets the new thread set its own name, which the caller may not see yet.
// Caught by: C2 "before you start it"
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(() -> {
            Thread.currentThread().setName(name);
            task.run();
        });
        thread.start();
        return thread;
    }
}

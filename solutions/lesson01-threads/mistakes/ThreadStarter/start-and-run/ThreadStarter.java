// Mistake: calls both start() and run().
// Caught by: C1 "only start()"
// May also fail: C2, C5
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task, name);
        thread.start();
        thread.run();
        return thread;
    }
}

// Mistake: asks isAlive() until it is false.
// Caught by: C5 "startNamed waits: start() returns at once"
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task, name);
        thread.start();
        while (thread.isAlive()) {
            Thread.onSpinWait();
        }
        return thread;
    }
}

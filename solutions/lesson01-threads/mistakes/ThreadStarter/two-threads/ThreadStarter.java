// Mistake: starts a thread for the task, and another one to return.
// Caught by: C1 "It runs once, in the new thread"
// May also fail: C2
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        new Thread(task, name).start();
        Thread thread = new Thread(task, name);
        thread.start();
        return thread;
    }
}

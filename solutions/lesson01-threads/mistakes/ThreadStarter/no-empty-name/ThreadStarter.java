// Mistake: takes an empty name for none.
// Caught by: C2 "hand the name to the new thread"
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = name.isEmpty() ? new Thread(task) : new Thread(task, name);
        thread.start();
        return thread;
    }
}

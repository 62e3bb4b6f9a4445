// Mistake: gives a thread without a name the default one.
// Caught by: C6 "what startNamed(null, task) throws"
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(task);

        Thread thread = name == null ? new Thread(task) : new Thread(task, name);
        thread.start();
        return thread;
    }
}

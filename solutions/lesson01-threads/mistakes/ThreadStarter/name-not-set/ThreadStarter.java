// Mistake: leaves the name out.
// Caught by: C2 "hand the name to the new thread"
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task);
        thread.start();
        return thread;
    }
}

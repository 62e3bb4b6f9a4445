// Mistake: sets the name when the task may have begun.
// Caught by: C2 "before you start it"
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task);
        thread.start();
        thread.setName(name);
        return thread;
    }
}

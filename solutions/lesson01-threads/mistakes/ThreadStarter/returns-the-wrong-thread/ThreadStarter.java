// Mistake: wraps a thread in a thread, starts the outer one and returns the inner one.
// Caught by: C1 "return the thread that you started"
// Caught by: C4 "has not been started yet"
// May also fail: C2, C3
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task, name);
        new Thread(thread, name).start();
        return thread;
    }
}

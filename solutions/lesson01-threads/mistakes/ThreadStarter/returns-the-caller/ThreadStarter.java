// Mistake: returns the caller's thread.
// Caught by: C1 "return the thread that you started"
// May also fail: C2
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        new Thread(task, name).start();
        return Thread.currentThread();
    }
}

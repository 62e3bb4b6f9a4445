// Mistake: starts the thread a second time.
// Caught by: C1 "A thread can be started only once"
// May also fail: C1, C2, C3, C4, C5, C6
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task, name);
        thread.start();
        thread.start();
        return thread;
    }
}

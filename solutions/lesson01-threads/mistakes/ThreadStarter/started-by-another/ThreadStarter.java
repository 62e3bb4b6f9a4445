// Mistake: lets a thread of its own start the thread, and returns before that has done it.
// Caught by: C4 "has not been started yet"
// May also fail: C1, C2, C3
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task, name);
        new Thread(thread::start).start();
        return thread;
    }
}

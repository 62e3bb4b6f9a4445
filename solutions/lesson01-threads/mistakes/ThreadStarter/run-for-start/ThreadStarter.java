// Mistake: run() in place of start(): an ordinary call, in the caller's thread.
// Caught by: C1 "run() alone runs it in the caller's"
// May also fail: C2, C4, C5
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task, name);
        thread.run();
        return thread;
    }
}

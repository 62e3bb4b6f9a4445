// Mistake: refuses a null name when the task runs already.
// Caught by: C6 "refuse it before you start anything"
// May also fail: C2
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(task);

        Thread thread = new Thread(task);
        thread.start();
        thread.setName(name);
        return thread;
    }
}

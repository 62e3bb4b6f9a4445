// Mistake: forgets to start the thread.
// Caught by: C1 "until somebody calls its start()"
// Caught by: C4 "call its start() yourself"
// May also fail: C2, C5
package course.threads;

import java.util.Objects;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        return new Thread(task, name);
    }
}

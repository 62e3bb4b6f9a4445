// Mistake: adds a number to the name, so that no two are the same.
// Caught by: C2 "hand the name to the new thread"
package course.threads;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

public class ThreadStarter {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread thread = new Thread(task, name + "-" + NUMBER.incrementAndGet());
        thread.start();
        return thread;
    }
}

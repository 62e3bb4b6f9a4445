// Mistake: keeps a thread for each name, and gives the same one again.
// Caught by: C1 "a thread kept for later"
// May also fail: C2, C3
package course.threads;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

public class ThreadStarter {
    private static final Map<String, Thread> THREADS = new ConcurrentHashMap<>();

    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        return THREADS.computeIfAbsent(name, key -> {
            Thread thread = new Thread(task, key);
            thread.start();
            return thread;
        });
    }
}

// Mistake: an executor of one thread for each call, which is never shut down.
// Caught by: C1 "left behind"
// May also fail: C6
package course.threads;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        AtomicReference<Thread> made = new AtomicReference<>();
        Executors.newSingleThreadExecutor(worker -> {
                    made.set(new Thread(worker, name));
                    return made.get();
                })
                .execute(task);
        return made.get();
    }
}

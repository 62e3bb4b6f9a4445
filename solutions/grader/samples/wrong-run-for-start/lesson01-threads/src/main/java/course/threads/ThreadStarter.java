package course.threads;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        AtomicReference<Thread> made = new AtomicReference<>();
        ExecutorService executor = Executors.newSingleThreadExecutor(worker -> {
            made.set(new Thread(worker, name));
            return made.get();
        });
        executor.execute(task);
        executor.shutdown(); // the task still runs, then the thread ends
        return made.get();
    }
}

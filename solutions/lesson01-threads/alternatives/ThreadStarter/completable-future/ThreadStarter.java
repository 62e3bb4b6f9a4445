// Right answer: a completable future whose executor starts a thread.
package course.threads;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

public class ThreadStarter {
    private ThreadStarter() {}

    public static Thread startNamed(String name, Runnable task) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(task);

        Thread[] made = new Thread[1];
        CompletableFuture.runAsync(task, run -> {
            made[0] = new Thread(run, name);
            made[0].start();
        });
        return made[0];
    }
}

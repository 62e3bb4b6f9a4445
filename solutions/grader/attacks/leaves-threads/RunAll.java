// Attack: leaves threads that outlive their test and disturb the next.
// Runs: "C"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        Thread left = new Thread(() -> {
            while (true) {
                try {
                    Thread.sleep(5);
                    tasks.forEach(Runnable::run);
                } catch (Throwable ignored) {
                    // goes on
                }
            }
        });
        left.setDaemon(true);
        left.start();
        return Duration.ZERO;
    }
}

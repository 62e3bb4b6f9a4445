// Attack: starts threads without end.
// Runs: "C"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        while (tasks != null) {
            Thread thread = new Thread(() -> {
                while (true) {
                    try {
                        Thread.sleep(1_000_000);
                    } catch (InterruptedException ignored) {
                        // stays
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
        return Duration.ZERO;
    }
}

// Attack: calls its thread as the test's is called.
// Runs: "C3"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        for (Runnable task : tasks) {
            Thread thread = new Thread(task, "test");
            thread.start();
        }
        return Duration.ZERO;
    }
}

// Attack: puts a handler of its own in place for what threads die of.
// Runs: "C1"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
        return Duration.ZERO;
    }
}

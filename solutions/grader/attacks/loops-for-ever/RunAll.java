// Attack: loops for ever and catches every exception.
// Runs: "still goes on"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        while (tasks != null) {
            try {
                Thread.sleep(1);
            } catch (Throwable ignored) {
                // goes on
            }
        }
        return Duration.ZERO;
    }
}

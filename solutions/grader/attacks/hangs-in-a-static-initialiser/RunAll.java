// Attack: hangs before its class is there.
// Runs: "still goes on"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    static {
        while (System.nanoTime() != 0) {
            Thread.onSpinWait();
        }
    }

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        
        return Duration.ZERO;
    }
}

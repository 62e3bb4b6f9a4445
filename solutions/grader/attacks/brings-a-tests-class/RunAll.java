// Attack: brings a class with the name of the hidden test.
// Runs: "C1"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        
        return Duration.ZERO;
    }
}

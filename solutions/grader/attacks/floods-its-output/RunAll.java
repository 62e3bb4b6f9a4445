// Attack: prints without end.
// Runs: "C"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        while (tasks != null) {
            System.out.println("more and more and more and more and more and more and more and more and more and more");
        }
        return Duration.ZERO;
    }
}

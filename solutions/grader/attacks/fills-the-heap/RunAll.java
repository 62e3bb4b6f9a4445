// Attack: fills the heap.
// Runs: "ended the JVM"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        List<long[]> all = new java.util.ArrayList<>();
        while (tasks != null) {
            all.add(new long[1 << 20]);
        }
        return Duration.ZERO;
    }
}

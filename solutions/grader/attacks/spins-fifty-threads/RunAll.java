// Attack: spins fifty threads for ever.
// Runs: "C1"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        for (int i = 0; i < 50; i++) {
            new Thread(() -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }).start();
        }
        return Duration.ZERO;
    }
}

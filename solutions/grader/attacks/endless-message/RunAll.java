// Attack: throws an exception whose message never ends.
// Runs: "never comes to its end"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    private static final class Endless extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {
                Thread.onSpinWait();
            }
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        if (true) {
            throw new Endless();
        }
        return Duration.ZERO;
    }
}

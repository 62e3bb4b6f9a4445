// Attack: throws an exception that is its own cause, and changes while one looks.
// Runs: "ended the JVM"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    private static final class Circular extends RuntimeException {
        @Override
        public synchronized Throwable getCause() {
            return new Circular();
        }

        @Override
        public String getMessage() {
            throw new Circular();
        }
    }

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        if (true) {
            throw new Circular();
        }
        return Duration.ZERO;
    }
}

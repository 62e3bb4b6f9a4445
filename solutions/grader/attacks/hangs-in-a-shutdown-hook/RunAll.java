// Attack: hangs in a shutdown hook.
// Held: "hooks into the JVM's end: Runtime.addShutdownHook"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }));
        return Duration.ZERO;
    }
}

// Attack: loads a library of native code.
// Held: "loads native code: System.load"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        System.load("/tmp/harm.so");
        return Duration.ZERO;
    }
}

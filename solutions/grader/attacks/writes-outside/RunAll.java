// Attack: writes outside its folder.
// Held: "uses files: new java.io.PrintStream"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        new java.io.PrintStream("/tmp/harm").close();
        return Duration.ZERO;
    }
}

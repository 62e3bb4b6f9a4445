// Attack: puts another stream in place of standard output.
// Held: "changes what the JVM shares: System.setOut"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
        return Duration.ZERO;
    }
}

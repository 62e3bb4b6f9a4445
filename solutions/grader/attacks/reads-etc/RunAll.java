// Attack: reads the machine's accounts.
// Held: "uses files: java.io.File"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        System.out.println(new java.util.Scanner(new java.io.File("/etc/passwd")).nextLine());
        return Duration.ZERO;
    }
}

// Attack: writes a file without end.
// Held: "uses files: java.io.FileOutputStream"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        try (java.io.OutputStream out = new java.io.FileOutputStream("large")) {
            while (tasks != null) {
                out.write(new byte[1 << 20]);
            }
        }
        return Duration.ZERO;
    }
}

// Attack: writes to the descriptor behind standard output without end.
// Held: "uses"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        try (java.io.OutputStream out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
            while (tasks != null) {
                out.write(new byte[1 << 16]);
            }
        }
        return Duration.ZERO;
    }
}

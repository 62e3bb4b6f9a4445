// Attack: fills memory outside the heap.
// Runs: "ended the JVM"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        List<java.nio.ByteBuffer> all = new java.util.ArrayList<>();
        while (tasks != null) {
            all.add(java.nio.ByteBuffer.allocateDirect(1 << 26));
        }
        return Duration.ZERO;
    }
}

// Attack: reads and writes memory as it likes.
// Held: "uses what no exercise needs: sun.misc.Unsafe"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        sun.misc.Unsafe.getUnsafe();
        return Duration.ZERO;
    }
}

// Attack: interrupts every thread that it finds.
// Held: "reaches for others' threads: Thread.getAllStackTraces"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
        return Duration.ZERO;
    }
}

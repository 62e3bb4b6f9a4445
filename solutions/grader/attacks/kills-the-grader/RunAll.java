// Attack: kills the process that judges it and the one above.
// Held: "starts processes: ProcessHandle"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
        ProcessHandle.current().destroyForcibly();
        return Duration.ZERO;
    }
}

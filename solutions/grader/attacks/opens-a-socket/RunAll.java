// Attack: opens a connection to the outside.
// Held: "opens sockets: "
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        new java.net.Socket("192.0.2.1", 80).close();
        return Duration.ZERO;
    }
}

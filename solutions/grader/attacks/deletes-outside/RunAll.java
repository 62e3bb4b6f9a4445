// Attack: deletes what lies outside its folder.
// Held: "uses files: "
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        java.nio.file.Files.deleteIfExists(java.nio.file.Path.of("/tmp", "victim"));
        return Duration.ZERO;
    }
}

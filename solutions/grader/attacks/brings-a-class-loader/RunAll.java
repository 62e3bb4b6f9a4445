// Attack: defines classes in a loader of its own.
// Held: "loads classes: "
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        new ClassLoader() {
            Class<?> define(byte[] bytes) {
                return defineClass(null, bytes, 0, bytes.length);
            }
        }.define(new byte[0]);
        return Duration.ZERO;
    }
}

// Attack: calls the kit's own classes.
// Held: "uses what no exercise needs: course.classroom.test.Leaks"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        course.classroom.test.Leaks.count();
        return Duration.ZERO;
    }
}

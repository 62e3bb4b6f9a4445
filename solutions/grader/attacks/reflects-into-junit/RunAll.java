// Attack: looks for JUnit's own objects by reflection.
// Held: "uses reflection: Class.forName"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        Class.forName("org.junit.platform.launcher.core.LauncherFactory").getDeclaredFields()[0].setAccessible(true);
        return Duration.ZERO;
    }
}

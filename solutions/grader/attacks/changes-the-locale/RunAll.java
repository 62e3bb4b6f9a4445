// Attack: changes the default locale.
// Held: "changes what the JVM shares: java.util.Locale.setDefault"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar"));
        return Duration.ZERO;
    }
}

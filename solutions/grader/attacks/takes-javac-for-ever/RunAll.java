// Attack: nests calls so deep and so generic that the compiler does not come back.
// Compiles: "javac"
package course.threads;

import java.time.Duration;
import java.util.List;

public class RunAll {
    private RunAll() {}

    private static <A, B> java.util.function.Function<A, java.util.function.Function<B, A>> pair(A a, B b) {
        return x -> y -> x;
    }

    public static Duration runAll(List<Runnable> tasks) throws Exception {
        Object never = pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(pair(1, 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1), 1);
        return Duration.ZERO;
    }
}

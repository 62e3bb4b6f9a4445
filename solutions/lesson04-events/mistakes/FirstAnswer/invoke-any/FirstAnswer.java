// Mistake: invokeAny does nearly all of it; the other failures are lost, and of an InterruptedException of one who is asked it makes what it likes.
// Caught by: C5 "every failure, once"
// May also fail: C2, C8
package course.events;

import java.util.*;
import java.util.concurrent.*;

public class FirstAnswer {
    private FirstAnswer() {}

    public static <T> T of(List<Callable<T>> asked) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = List.copyOf(asked);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nobody to ask");
        }
        ExecutorService pool = Executors.newFixedThreadPool(all.size());
        try {
            return pool.invokeAny(all);
        } finally {
            pool.shutdownNow();
        }
    }
}

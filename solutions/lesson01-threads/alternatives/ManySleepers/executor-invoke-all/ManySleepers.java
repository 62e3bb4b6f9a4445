// Right answer: an executor with a thread a task; invokeAll cancels its tasks when it is interrupted.
package course.threads;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        Callable<Boolean> sleeper = () -> {
            Thread.sleep(nap);
            return true;
        };
        int awake = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : executor.invokeAll(Collections.nCopies(sleepers, sleeper))) {
                awake += each.state() == Future.State.SUCCESS ? 1 : 0;
            }
        }
        return awake;
    }
}

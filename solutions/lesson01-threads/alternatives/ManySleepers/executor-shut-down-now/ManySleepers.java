// Right answer: submits and gets; an interrupt stops the sleepers before close() waits for them.
package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory());
        try {
            List<Future<?>> naps = new ArrayList<>();
            for (int i = 0; i < sleepers; i++) {
                naps.add(executor.submit(() -> {
                    Thread.sleep(nap);
                    return null;
                }));
            }
            int awake = 0;
            for (Future<?> each : naps) {
                each.get();
                awake++;
            }
            return awake;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}

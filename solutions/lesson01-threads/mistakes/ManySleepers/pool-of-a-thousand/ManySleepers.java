// Mistake: a pool of a thousand virtual threads is small for ten thousand.
// Caught by: C2 "of 10000 sleepers"
package course.threads;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        AtomicInteger awake = new AtomicInteger();
        ExecutorService pool =
                Executors.newFixedThreadPool(1_000, Thread.ofVirtual().factory());
        for (int i = 0; i < sleepers; i++) {
            pool.submit(() -> sleep(nap, awake));
        }
        pool.shutdown();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        return awake.get();
    }

    private static void sleep(Duration nap, AtomicInteger awake) {
        try {
            Thread.sleep(nap);
            awake.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

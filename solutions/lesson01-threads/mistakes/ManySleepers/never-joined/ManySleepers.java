// Mistake: reads the count while all still sleep.
// Caught by: C3 "Join every thread before"
// May also fail: C1, C2, C4, C5
package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sleepers; i++) {
            threads.add(Thread.ofVirtual().start(() -> sleep(nap, awake)));
        }
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

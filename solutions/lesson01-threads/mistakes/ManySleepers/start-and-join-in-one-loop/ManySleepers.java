// Mistake: each sleeper is joined before the next one is started.
// Caught by: C1 "of its own"
// Caught by: C2 "start all threads before you join the first"
// May also fail: C4
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
            Thread thread = Thread.ofVirtual().start(() -> sleep(nap, awake));
            thread.join();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
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

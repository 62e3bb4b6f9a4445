// Mistake: the count is a static field that nobody sets back.
// Caught by: C3 "each call counts its own"
// May also fail: C5
package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

public class ManySleepers {
    private static final AtomicInteger AWAKE = new AtomicInteger();

    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sleepers; i++) {
            threads.add(Thread.ofVirtual().start(() -> sleep(nap, AWAKE)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return AWAKE.get();
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

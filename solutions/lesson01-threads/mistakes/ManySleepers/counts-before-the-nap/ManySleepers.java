// Mistake: counts who goes to sleep, and returns once all have.
// Caught by: C3 "each one counts after its whole nap"
// May also fail: C1, C2, C4, C5
package course.threads;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        CountDownLatch asleep = new CountDownLatch(sleepers);
        for (int i = 0; i < sleepers; i++) {
            Thread.startVirtualThread(() -> {
                asleep.countDown();
                try {
                    Thread.sleep(nap);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        asleep.await();
        return sleepers;
    }
}

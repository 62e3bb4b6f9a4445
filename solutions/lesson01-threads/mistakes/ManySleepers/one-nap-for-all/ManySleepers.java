// Mistake: a single thread naps, and all are counted.
// Caught by: C1 "of its own"
// May also fail: C2, C4
package course.threads;

import java.time.Duration;

public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        if (sleepers == 0) {
            return 0;
        }
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(nap);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.join();
        return sleepers;
    }
}

// Mistake: volatile makes no single step of awake++.
// Caught by: C3 "needs a lock, or to be atomic"
// May also fail: C5
package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

public class ManySleepers {
    private static volatile int awake;

    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("at least 0 sleepers, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("at least no nap, not " + nap);
        }
        awake = 0;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sleepers; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(nap);
                    awake++;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return awake;
    }
}

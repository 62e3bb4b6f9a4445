// Right answer: wait and notify; the last one to wake tells.
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
        Dormitory dormitory = new Dormitory();
        for (int i = 0; i < sleepers; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(nap.toMillis(), nap.toNanosPart() % 1_000_000);
                } catch (InterruptedException e) {
                    return;
                }
                dormitory.wakeUp();
            });
        }
        return dormitory.awaitAwake(sleepers);
    }

    private static final class Dormitory {
        private int awake; // guarded by this

        synchronized void wakeUp() {
            awake++;
            notifyAll();
        }

        synchronized int awaitAwake(int all) throws InterruptedException {
            while (awake < all) {
                wait();
            }
            return awake;
        }
    }
}

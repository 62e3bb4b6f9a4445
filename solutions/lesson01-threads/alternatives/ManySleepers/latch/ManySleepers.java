// Right answer: threads of a factory; a latch tells the end and its count the result.
package course.threads;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;

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
        ThreadFactory factory = Thread.ofVirtual().name("sleeper-", 0).factory();
        for (int i = 0; i < sleepers; i++) {
            factory.newThread(() -> {
                        try {
                            Thread.sleep(nap);
                            asleep.countDown();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    })
                    .start();
        }
        asleep.await();
        return sleepers - (int) asleep.getCount();
    }
}

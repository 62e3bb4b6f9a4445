package course.events;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the readings in a scenario, and those that begin when there should be no more. */
final class Readings {
    static final int ENDLESS = 8;

    final CountDownLatch first = new CountDownLatch(1);
    final AtomicInteger all = new AtomicInteger();
    final AtomicInteger late = new AtomicInteger();
    volatile boolean over;

    int read() {
        all.incrementAndGet();
        if (over && late.incrementAndGet() > ENDLESS) {
            holdForEver();
        }
        first.countDown();
        Thread.yield();
        return 1;
    }

    /** For who would go on without end: a schedule has to have one. */
    static void holdForEver() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // whoever comes here is not meant to end
            }
        }
    }
}

// Mistake: a nap of less than zero is taken for none.
// Caught by: C5 "what a nap of -7 s brings"
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
        AtomicInteger awake = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sleepers; i++) {
            threads.add(Thread.ofVirtual().start(() -> sleep(nap, awake)));
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

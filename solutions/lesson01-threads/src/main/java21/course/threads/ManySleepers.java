package course.threads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Exercise 1.8, model answer: two loops as in 1.2. That the threads are virtual lets there be thousands. */
public class ManySleepers {
    private ManySleepers() {}

    public static int countAwake(int sleepers, Duration nap) throws InterruptedException {
        if (sleepers < 0) {
            throw new IllegalArgumentException("a number of sleepers of at least 0, not " + sleepers);
        }
        if (nap.isNegative()) {
            throw new IllegalArgumentException("a nap of at least zero, not " + nap);
        }
        AtomicInteger awake = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < sleepers; i++) {
            threads.add(Thread.ofVirtual().start(() -> sleep(nap, awake)));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            threads.forEach(
                    Thread::interrupt); // nobody waits for those who still sleep when the caller was interrupted
        }
        return awake.get();
    }

    private static void sleep(Duration nap, AtomicInteger awake) {
        try {
            Thread.sleep(nap);
            awake.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // woken before its time, so it doesn't count
        }
    }
}

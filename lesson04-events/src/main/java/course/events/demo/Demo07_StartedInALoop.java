package course.events.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Claim: threads that are started in a loop hold no race: many have ended before the last one exists. With a gate nobody has.
 *
 * <pre>
 * $ ./course demo 4.7
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: started in a loop    198 of 200 have ended before the last one was started
 * fixed:  all wait at a latch  0 of 200 have ended before the last one was started
 * </pre>
 */
public final class Demo07_StartedInALoop {
    private static final int RUNNERS = 200;

    private Demo07_StartedInALoop() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: started in a loop    " + race(new CountDownLatch(0)));
        System.out.println("fixed:  all wait at a latch  " + race(new CountDownLatch(1)));
    }

    private static String race(CountDownLatch go) throws InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        int early = 0;
        for (int i = 0; i < RUNNERS; i++) {
            Thread thread = new Thread(() -> {
                try {
                    go.await();
                    run();
                    ended.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            early = ended.get();
            thread.start();
            threads.add(thread);
        }
        go.countDown();
        for (Thread each : threads) {
            each.join();
        }
        return early + " of " + RUNNERS + " have ended before the last one was started";
    }

    private static void run() {
        long sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += i;
        }
        if (sum < 0) {
            throw new IllegalStateException("never");
        }
    }
}

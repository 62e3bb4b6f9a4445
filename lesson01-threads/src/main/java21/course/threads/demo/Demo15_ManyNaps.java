package course.threads.demo;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A thousand naps of a tenth of a second: in a pool of a hundred platform threads, then in virtual threads.
 *
 * <p>Run: {@code ./course demo 1.15} (Java 21 and newer). Observed:
 *
 * <pre>
 * a pool of 100 threads: 10 naps long
 * virtual threads: 1 nap long
 * </pre>
 *
 * A pool lets as many nap at once as it has threads; the others wait for their turn, though there is nothing to do. Virtual threads cost so
 * little that each nap can have its own.
 */
public class Demo15_ManyNaps {
    private static final int NAPS = 1_000;
    private static final int MILLIS = 100;

    public static void main(String[] args) {
        System.out.printf("a pool of 100 threads: %s long%n", napIn(Executors.newFixedThreadPool(100)));
        System.out.printf("virtual threads: %s long%n", napIn(Executors.newVirtualThreadPerTaskExecutor()));
    }

    private static String napIn(ExecutorService executor) {
        long begin = System.nanoTime();
        try (executor) {
            for (int i = 0; i < NAPS; i++) {
                executor.submit(() -> {
                    Thread.sleep(MILLIS);
                    return null;
                });
            }
        } // close() waits until all tasks have ended
        long naps = (System.nanoTime() - begin) / 1_000_000 / MILLIS;
        return naps == 1 ? "1 nap" : naps + " naps";
    }
}

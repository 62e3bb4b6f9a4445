package course.queues.demo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Claim: a source and a sink that take turns take as long as both together; with a belt between them, as long as the slower one.
 *
 * <pre>
 * $ ./course demo 3.13
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: in turn      20 items, 2016 ms
 * fixed:  two threads  20 items, 1063 ms
 * </pre>
 */
public final class Demo13_OneAfterTheOther {
    private static final int ITEMS = 20;
    private static final int END = -1;

    private Demo13_OneAfterTheOther() {}

    public static void main(String[] args) throws InterruptedException {
        long begin = System.nanoTime();
        for (int i = 0; i < ITEMS; i++) {
            make();
            work();
        }
        tell("broken: in turn    ", begin);

        begin = System.nanoTime();
        BlockingQueue<Integer> belt = new ArrayBlockingQueue<>(2);
        Thread source = new Thread(() -> {
            try {
                for (int i = 0; i < ITEMS; i++) {
                    make();
                    belt.put(i);
                }
                belt.put(END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        source.start();
        while (belt.take() != END) {
            work();
        }
        source.join();
        tell("fixed:  two threads", begin);
    }

    private static void make() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(50);
    }

    private static void work() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(50);
    }

    private static void tell(String name, long begin) {
        System.out.printf("%s  %d items, %d ms%n", name, ITEMS, (System.nanoTime() - begin) / 1_000_000);
    }
}

package course.queues.demo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Claim: a sink that fails leaves the source before a full belt, for ever, unless somebody interrupts it.
 *
 * <pre>
 * $ ./course demo 3.14
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: nobody tells the source  a second later it is WAITING
 * fixed:  the source interrupted   a second later it is TERMINATED
 * </pre>
 */
public final class Demo14_SinkFails {
    private Demo14_SinkFails() {}

    public static void main(String[] args) throws InterruptedException {
        run("broken: nobody tells the source", false);
        run("fixed:  the source interrupted ", true);
    }

    private static void run(String name, boolean interrupts) throws InterruptedException {
        BlockingQueue<Integer> belt = new ArrayBlockingQueue<>(1);
        Thread source = new Thread(() -> {
            try {
                for (int i = 0; i < 5; i++) {
                    belt.put(i);
                }
            } catch (InterruptedException e) {
                // somebody wants no more
            }
        });
        source.setDaemon(true); // or the broken one would never end
        source.start();
        try {
            work(belt.take());
        } catch (IllegalStateException e) {
            if (interrupts) {
                source.interrupt();
            }
        }
        source.join(1_000);
        System.out.printf("%s  a second later it is %s%n", name, source.getState());
    }

    private static void work(int item) {
        throw new IllegalStateException(item + " is broken");
    }
}

package course.queues.demo;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Claim: an item that fails takes its 'done' along, and who waits for all of them waits for ever.
 *
 * <pre>
 * $ ./course demo 3.7
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * 3 is done
 * 0: / by zero
 * 2 is done
 * after two seconds 1 of 3 is unfinished, though nobody works any more
 * </pre>
 */
public final class Demo07_TaskDoneSkipped {
    private Demo07_TaskDoneSkipped() {}

    public static void main(String[] args) throws InterruptedException {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(3, 0, 2));
        CountDownLatch unfinished = new CountDownLatch(queue.size());
        Thread worker = new Thread(() -> {
            for (Integer item = queue.poll(); item != null; item = queue.poll()) {
                try {
                    work(item);
                    unfinished.countDown(); // skipped when work throws
                } catch (ArithmeticException e) {
                    System.out.println(item + ": " + e.getMessage());
                }
            }
        });
        worker.start();
        if (!unfinished.await(2, TimeUnit.SECONDS)) { // without a limit it would stand here for ever
            System.out.printf(
                    "after two seconds %d of 3 is unfinished, though nobody works any more%n", unfinished.getCount());
        }
        worker.join();
    }

    private static void work(int item) {
        if (6 / item > 0) {
            System.out.println(item + " is done");
        }
    }
}

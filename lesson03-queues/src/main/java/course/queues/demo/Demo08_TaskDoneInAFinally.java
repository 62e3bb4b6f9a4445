package course.queues.demo;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Repaired: whatever becomes of an item, it is over. A {@code finally} says so on every way out.
 *
 * <pre>
 * $ ./course demo 3.8
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * 3 is done
 * 0: / by zero
 * 2 is done
 * nothing is unfinished
 * </pre>
 */
public final class Demo08_TaskDoneInAFinally {
    private Demo08_TaskDoneInAFinally() {}

    public static void main(String[] args) throws InterruptedException {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(3, 0, 2));
        CountDownLatch unfinished = new CountDownLatch(queue.size());
        Thread worker = new Thread(() -> {
            for (Integer item = queue.poll(); item != null; item = queue.poll()) {
                try {
                    work(item);
                } catch (ArithmeticException e) {
                    System.out.println(item + ": " + e.getMessage());
                } finally {
                    unfinished.countDown();
                }
            }
        });
        worker.start();
        unfinished.await();
        System.out.println("nothing is unfinished");
        worker.join();
    }

    private static void work(int item) {
        if (6 / item > 0) {
            System.out.println(item + " is done");
        }
    }
}

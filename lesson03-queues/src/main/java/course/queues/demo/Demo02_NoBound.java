package course.queues.demo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Claim: a queue without a bound between a fast producer and a slow consumer grows as long as the producer goes on. With
 * a bound the producer has to wait, and goes as fast as the consumer.
 *
 * <pre>
 * $ ./course demo 3.2
 * </pre>
 *
 * Observed (the first number varies a little):
 *
 * <pre>
 * broken: no bound     the producer has put all 200 items in, and 199 of them wait
 * fixed:  10 items fit the producer has put all 200 items in, and 10 of them wait
 * </pre>
 */
public final class Demo02_NoBound {
    private static final int ITEMS = 200;

    private Demo02_NoBound() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: no bound     " + play(new LinkedBlockingQueue<>()));
        System.out.println("fixed:  10 items fit " + play(new ArrayBlockingQueue<>(10)));
    }

    private static String play(BlockingQueue<Integer> queue) throws InterruptedException {
        Thread consumer = new Thread(() -> consume(queue));
        consumer.start();
        for (int item = 0; item < ITEMS; item++) {
            queue.put(item);
        }
        String seen = "the producer has put all " + ITEMS + " items in, and " + queue.size() + " of them wait";
        consumer.interrupt(); // so that the demo ends
        consumer.join();
        return seen;
    }

    private static void consume(BlockingQueue<Integer> queue) {
        try {
            while (true) {
                queue.take();
                Thread.sleep(2); // stands for the work
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

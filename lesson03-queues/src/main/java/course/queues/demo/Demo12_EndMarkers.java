package course.queues.demo;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Claim: where items still arrive while the workers run, an empty queue says nothing about the end. An end marker does,
 * one for each worker: a worker that takes one ends, and leaves the other markers to the others.
 *
 * <pre>
 * $ ./course demo 3.12
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: one marker for 3 workers, 2 still wait
 * fixed:  3 markers for 3 workers, 0 still wait
 * </pre>
 */
public final class Demo12_EndMarkers {
    private static final int WORKERS = 3;

    private Demo12_EndMarkers() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: one marker for 3 workers, " + stillWaiting(1) + " still wait");
        System.out.println("fixed:  3 markers for 3 workers, " + stillWaiting(WORKERS) + " still wait");
    }

    private static int stillWaiting(int markers) throws InterruptedException {
        BlockingQueue<Optional<String>> queue = new LinkedBlockingQueue<>();
        Thread[] workers = new Thread[WORKERS];
        for (int i = 0; i < WORKERS; i++) {
            workers[i] = new Thread(() -> work(queue));
            workers[i].start();
        }
        for (int item = 0; item < 10; item++) {
            queue.put(Optional.of("item " + item));
        }
        for (int i = 0; i < markers; i++) {
            queue.put(Optional.empty());
        }
        int waiting = 0;
        for (Thread worker : workers) {
            worker.join(500);
            waiting += worker.isAlive() ? 1 : 0;
            worker.interrupt(); // so that the demo ends
        }
        return waiting;
    }

    private static void work(BlockingQueue<Optional<String>> queue) {
        try {
            while (queue.take().isPresent()) {
                Thread.sleep(5); // stands for the work
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package course.queues.demo;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Claim: a worker that asks whether the queue is empty and then takes hangs, as soon as another worker takes the last
 * item in between. The barrier makes both ask before either takes; without it the same happens, only not every time.
 *
 * <pre>
 * $ ./course demo 3.9
 * </pre>
 *
 * Observed (which worker is left varies):
 *
 * <pre>
 * worker-0 sees an item
 * worker-1 sees an item
 * worker-1 has taken the last item
 * a second later worker-0 is WAITING in take, for ever
 * </pre>
 */
public final class Demo09_EmptyThenTake {
    private Demo09_EmptyThenTake() {}

    public static void main(String[] args) throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        queue.add("the last item");
        CyclicBarrier bothHaveAsked = new CyclicBarrier(2);
        Thread[] workers = new Thread[2];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(() -> work(queue, bothHaveAsked), "worker-" + i);
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join(1_000);
        }
        for (Thread worker : workers) {
            if (worker.isAlive()) {
                System.out.println(
                        "a second later " + worker.getName() + " is " + worker.getState() + " in take, for ever");
                worker.interrupt(); // so that the demo ends
            }
        }
    }

    private static void work(BlockingQueue<String> queue, CyclicBarrier bothHaveAsked) {
        String name = Thread.currentThread().getName();
        try {
            while (!queue.isEmpty()) {
                System.out.println(name + " sees an item");
                bothHaveAsked.await();
                System.out.println(name + " has taken " + queue.take());
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            Thread.currentThread().interrupt();
        }
    }
}

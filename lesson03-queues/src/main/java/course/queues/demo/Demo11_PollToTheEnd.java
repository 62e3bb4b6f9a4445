package course.queues.demo;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Claim: where the queue is full before the workers start, {@code poll} asks and takes in one step; its null means that
 * there is no more and never will be. The workers end by themselves, and a slow item holds up one worker only.
 *
 * <pre>
 * $ ./course demo 3.11
 * </pre>
 *
 * Observed (the split varies):
 *
 * <pre>
 * 40 items, the first takes as long as 20 others
 * done by each: {worker-0=5, worker-1=17, worker-2=18}
 * all workers have ended
 * </pre>
 */
public final class Demo11_PollToTheEnd {
    private static final Map<String, Integer> done = new ConcurrentHashMap<>();

    private Demo11_PollToTheEnd() {}

    public static void main(String[] args) throws InterruptedException {
        Queue<Integer> queue = new ConcurrentLinkedQueue<>();
        for (int item = 0; item < 40; item++) {
            queue.add(item);
        }
        System.out.println("40 items, the first takes as long as 20 others");
        Thread[] workers = new Thread[3];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(() -> work(queue), "worker-" + i);
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        System.out.println("done by each: " + new TreeMap<>(done));
        System.out.println("all workers have ended");
    }

    private static void work(Queue<Integer> queue) {
        for (Integer item = queue.poll(); item != null; item = queue.poll()) {
            try {
                Thread.sleep(item == 0 ? 200 : 10); // stands for the work
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            done.merge(Thread.currentThread().getName(), 1, Integer::sum);
        }
    }
}

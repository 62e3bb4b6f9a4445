package course.imgur.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two ways to ask a queue whether there is more to do, both wrong. Workers that start before the queue is filled find it empty and
 * quit. Workers that look and then take hang: of several that see the last link one gets it, the others wait for ever.
 *
 * <p>Run it with {@code ./course demo 5.4}. Observed:
 *
 * <pre>
 * The workers start before the queue is filled:
 *   0 of 12 downloaded, 12 still in the queue
 *   worker-1 is TERMINATED
 *   worker-2 is TERMINATED
 *   worker-3 is TERMINATED
 *   worker-4 is TERMINATED
 * The queue is filled before the workers start:
 *   12 of 12 downloaded, 0 still in the queue
 *   worker-1 is WAITING
 *   worker-2 is TERMINATED
 *   worker-3 is TERMINATED
 *   worker-4 is WAITING
 * </pre>
 */
public class Demo04_WorkersThatQuitOrHang {
    private static final int WORKERS = 4;
    private static final int LINKS = 12;

    public static void main(String[] args) throws InterruptedException {
        System.out.println("The workers start before the queue is filled:");
        run(true);
        System.out.println("The queue is filled before the workers start:");
        run(false);
    }

    private static void run(boolean startFirst) throws InterruptedException {
        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        AtomicInteger downloaded = new AtomicInteger();
        List<Thread> workers = new ArrayList<>();
        for (int number = 1; number <= WORKERS; number++) {
            workers.add(new Worker("worker-" + number, queue, downloaded));
        }
        if (startFirst) {
            workers.forEach(Thread::start);
            Thread.sleep(100); // the list of links comes over the network, that takes a while
        }
        for (int link = 1; link <= LINKS; link++) {
            queue.add(link);
        }
        if (!startFirst) {
            workers.forEach(Thread::start);
        }
        for (Thread worker : workers) {
            worker.join(1_000); // a limit, so that the demo ends; without it the caller would wait for ever
        }
        System.out.println("  " + downloaded + " of " + LINKS + " downloaded, " + queue.size() + " still in the queue");
        for (Thread worker : workers) {
            System.out.println("  " + worker.getName() + " is " + worker.getState());
            worker.interrupt();
        }
    }

    private static class Worker extends Thread {
        private final BlockingQueue<Integer> queue;
        private final AtomicInteger downloaded;

        Worker(String name, BlockingQueue<Integer> queue, AtomicInteger downloaded) {
            super(name);
            this.queue = queue;
            this.downloaded = downloaded;
        }

        @Override
        public void run() {
            try {
                while (!queue.isEmpty()) {
                    Thread.sleep(1); // a log line between the look and the take is enough
                    int link = queue.take();
                    Thread.sleep(10 + link % 3); // stands for the download
                    downloaded.incrementAndGet();
                }
            } catch (InterruptedException e) {
                // the demo is over
            }
        }
    }
}

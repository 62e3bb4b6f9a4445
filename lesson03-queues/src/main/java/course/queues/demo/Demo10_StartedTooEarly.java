package course.queues.demo;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Claim: workers that start before the queue is filled find it empty and go home. Then the work is undone, and who waits for its end waits
 * for ever.
 *
 * <pre>
 * $ ./course demo 3.10
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: start, then fill  all workers have gone home, 5 of 5 items are undone
 * fixed:  fill, then start  all workers have gone home, 0 of 5 items are undone
 * </pre>
 */
public final class Demo10_StartedTooEarly {
    private static final List<Integer> ITEMS = List.of(1, 2, 3, 4, 5);

    private Demo10_StartedTooEarly() {}

    public static void main(String[] args) throws InterruptedException {
        run("broken: start, then fill", true);
        run("fixed:  fill, then start", false);
    }

    private static void run(String name, boolean tooEarly) throws InterruptedException {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        CountDownLatch undone = new CountDownLatch(ITEMS.size());
        Runnable work = () -> {
            while (queue.poll() != null) {
                undone.countDown();
            }
        };
        List<Thread> workers = Stream.generate(() -> new Thread(work)).limit(3).toList();
        if (!tooEarly) {
            queue.addAll(ITEMS);
        }
        workers.forEach(Thread::start);
        if (tooEarly) {
            TimeUnit.MILLISECONDS.sleep(200); // listing the gallery takes a while
            queue.addAll(ITEMS);
        }
        undone.await(1, TimeUnit.SECONDS); // without a limit the broken one would stand here for ever
        for (Thread worker : workers) {
            worker.join(); // they all end: that is the trouble
        }
        System.out.printf("%s  all workers have gone home, %d of 5 items are undone%n", name, undone.getCount());
    }
}

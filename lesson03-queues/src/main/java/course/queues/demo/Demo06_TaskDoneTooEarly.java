package course.queues.demo;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Claim: who says 'done' when he takes an item lets the others go on before the work is done.
 *
 * <pre>
 * $ ./course demo 3.6
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: done, then work  all is done, and of 3 files 0 are written
 * fixed:  work, then done  all is done, and of 3 files 3 are written
 * </pre>
 */
public final class Demo06_TaskDoneTooEarly {
    private static final List<String> NAMES = List.of("a", "b", "c");

    private Demo06_TaskDoneTooEarly() {}

    public static void main(String[] args) throws InterruptedException {
        run("broken: done, then work", true);
        run("fixed:  work, then done", false);
    }

    private static void run(String name, boolean tooEarly) throws InterruptedException {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(NAMES.size(), false, NAMES);
        CountDownLatch unfinished = new CountDownLatch(NAMES.size()); // as many items as will ever come: known here
        ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
        Runnable work = () -> {
            for (String each = queue.poll(); each != null; each = queue.poll()) {
                if (tooEarly) {
                    unfinished.countDown();
                    write(each, written);
                } else {
                    write(each, written);
                    unfinished.countDown();
                }
            }
        };
        List<Thread> workers = List.of(new Thread(work), new Thread(work), new Thread(work));
        workers.forEach(Thread::start);
        unfinished.await();
        System.out.printf("%s  all is done, and of %d files %d are written%n", name, NAMES.size(), written.size());
        for (Thread each : workers) {
            each.join();
        }
    }

    /** A slow disk. */
    private static void write(String name, ConcurrentLinkedQueue<String> written) {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
            written.add(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

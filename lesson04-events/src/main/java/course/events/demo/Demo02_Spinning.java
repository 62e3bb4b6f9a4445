package course.events.demo;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;

/**
 * Claim: a thread that spins until it sees a flag keeps a processor busy for nothing; one that waits uses none.
 *
 * <pre>
 * $ ./course demo 4.2
 * </pre>
 *
 * Observed (on a machine busy with much else; alone the first number comes near 1000):
 *
 * <pre>
 * broken: spun for a second and used 141 ms of processor time
 * fixed:  waited for a second and used 0 ms of processor time
 * </pre>
 */
public final class Demo02_Spinning {
    private static volatile boolean set;

    private Demo02_Spinning() {}

    public static void main(String[] args) throws InterruptedException {
        Thread spinner = new Thread(() -> {
            while (!set) {
                Thread.onSpinWait();
            }
        });
        long spent = spentInASecond(spinner);
        set = true;
        System.out.println("broken: spun for a second and used " + spent + " ms of processor time");

        CountDownLatch latch = new CountDownLatch(1);
        Thread waiter = new Thread(() -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        spent = spentInASecond(waiter);
        latch.countDown();
        System.out.println("fixed:  waited for a second and used " + spent + " ms of processor time");
    }

    private static long spentInASecond(Thread thread) throws InterruptedException {
        thread.start();
        Thread.sleep(1_000);
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) / 1_000_000;
    }
}

package course.locks.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The repair: write only if nobody has written since the read, else look again.
 *
 * <p>Run: {@code ./course demo 2.15}. Observed:
 *
 * <pre>
 * a: 500 beats 0
 * b: 900 beats 0
 * b: sets 900
 * a: it is no longer 0, so look again
 * a: 500 doesn't beat 900
 * the best is 900
 * </pre>
 *
 * A {@code compareAndSet} that returns false costs another turn of the loop, and no best.
 */
public class Demo15_CompareAndSet {
    private static final AtomicInteger BEST = new AtomicInteger();
    private static final CountDownLatch A_HAS_COMPARED = new CountDownLatch(1);
    private static final CountDownLatch B_HAS_SET = new CountDownLatch(1);

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> keepTheHigher(500), "a");
        Thread b = new Thread(() -> keepTheHigher(900), "b");
        a.start();
        A_HAS_COMPARED.await();
        b.start();
        b.join();
        B_HAS_SET.countDown();
        a.join();
        System.out.println("the best is " + BEST.get());
    }

    private static void keepTheHigher(int score) {
        int seen = BEST.get();
        while (score > seen) {
            say(score + " beats " + seen);
            pause();
            if (BEST.compareAndSet(seen, score)) {
                say("sets " + score);
                return;
            }
            say("it is no longer " + seen + ", so look again");
            seen = BEST.get();
        }
        say(score + " doesn't beat " + seen);
    }

    /** Stops a where any thread may be stopped by the system, for as long as it likes; here until b is done. */
    private static void pause() {
        if (Thread.currentThread().getName().equals("a")) {
            A_HAS_COMPARED.countDown();
            try {
                B_HAS_SET.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e); // nobody interrupts it
            }
        }
    }

    private static void say(String what) {
        System.out.println(Thread.currentThread().getName() + ": " + what);
    }
}

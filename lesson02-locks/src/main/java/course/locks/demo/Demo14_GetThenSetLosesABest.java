package course.locks.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Broken: an atomic number that is read with one call and written with another loses the best.
 *
 * <p>Run: {@code ./course demo 2.14}. Observed:
 *
 * <pre>
 * a: 500 beats 0
 * b: 900 beats 0
 * b: sets 900
 * a: sets 500
 * the best is 500
 * </pre>
 *
 * Each of the two calls is one step, but b's whole {@code keepTheHigher} fits between those of a.
 */
public class Demo14_GetThenSetLosesABest {
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
        if (score > seen) {
            say(score + " beats " + seen);
            pause();
            say("sets " + score);
            BEST.set(score);
        }
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

package course.locks.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Repaired: a {@code finally} gives the lock back on every way out, and the failure comes out all the same.
 *
 * <p>Run: {@code ./course demo 2.7}. Observed:
 *
 * <pre>
 * clerk: died of java.lang.IllegalArgumentException: no such amount: -5
 * main: has the lock, the stock is 0
 * </pre>
 *
 * {@code lock()} stands before the {@code try}: the {@code finally} is for who holds the lock, and nobody else.
 */
public class Demo07_GivenBackInAFinally {
    private static final ReentrantLock LOCK = new ReentrantLock();

    private static long stock; // guarded by LOCK

    public static void main(String[] args) throws InterruptedException {
        Thread clerk = new Thread(() -> book(-5), "clerk");
        clerk.setUncaughtExceptionHandler((thread, failure) -> System.out.println("clerk: died of " + failure));
        clerk.start();
        clerk.join();
        if (LOCK.tryLock(1, TimeUnit.SECONDS)) {
            System.out.println("main: has the lock, the stock is " + stock);
            LOCK.unlock();
        } else {
            System.out.println("main: waited for a second, and nobody gave the lock back");
        }
    }

    private static void book(long amount) {
        LOCK.lock();
        try {
            stock += checked(amount);
        } finally {
            LOCK.unlock();
        }
    }

    private static long checked(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("no such amount: " + amount);
        }
        return amount;
    }
}

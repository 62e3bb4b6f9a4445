package course.locks.demo;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Broken: a failure between {@code lock()} and {@code unlock()} keeps the lock, even beyond the death of its thread.
 *
 * <p>Run: {@code ./course demo 2.6}. Observed:
 *
 * <pre>
 * clerk: died of java.lang.IllegalArgumentException: no such amount: -5
 * main: waited for a second, and nobody gave the lock back
 * </pre>
 *
 * The clerk's thread is dead, so nobody will ever call {@code unlock()}. Whoever calls {@code lock()} now waits for ever.
 */
public class Demo06_TheLockIsKept {
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
        stock += checked(amount);
        LOCK.unlock();
    }

    private static long checked(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("no such amount: " + amount);
        }
        return amount;
    }
}

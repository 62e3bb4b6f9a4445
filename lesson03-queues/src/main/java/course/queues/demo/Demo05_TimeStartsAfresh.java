package course.queues.demo;

import java.util.concurrent.TimeUnit;

/**
 * Claim: who waits again for the whole limit after each wake-up waits too long, and for ever if it is woken often enough.
 * Take the deadline once, and wait for what is left.
 *
 * <pre>
 * $ ./course demo 3.5
 * </pre>
 *
 * Observed (the last digits vary):
 *
 * <pre>
 * broken: the whole limit again  400 ms allowed, gave up after 1619 ms
 * fixed:  what is left of it     400 ms allowed, gave up after 400 ms
 * </pre>
 */
public final class Demo05_TimeStartsAfresh {
    private static final long LIMIT_MILLIS = 400;
    private static final Object lock = new Object();

    private Demo05_TimeStartsAfresh() {}

    public static void main(String[] args) throws InterruptedException {
        play("broken: the whole limit again", Demo05_TimeStartsAfresh::afresh);
        play("fixed:  what is left of it   ", Demo05_TimeStartsAfresh::whatIsLeft);
    }

    /** Something that never comes; the lock is for more than one thing, so somebody notifies now and then. */
    private static boolean isThere() {
        return false;
    }

    private static void play(String name, Runnable await) throws InterruptedException {
        Thread other = new Thread(Demo05_TimeStartsAfresh::notifyNowAndThen);
        other.start();
        long begin = System.nanoTime();
        await.run();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        System.out.println(name + "  " + LIMIT_MILLIS + " ms allowed, gave up after " + took + " ms");
        other.join();
    }

    private static void notifyNowAndThen() {
        try {
            for (int i = 0; i < 4; i++) {
                Thread.sleep(300);
                synchronized (lock) {
                    lock.notifyAll();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void afresh() {
        try {
            synchronized (lock) {
                while (!isThere()) {
                    long before = System.nanoTime();
                    lock.wait(LIMIT_MILLIS);
                    if (System.nanoTime() - before >= TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS)) {
                        return; // not woken: the time is up
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void whatIsLeft() {
        try {
            long begin = System.nanoTime();
            synchronized (lock) {
                while (!isThere()) {
                    long passed = System.nanoTime() - begin;
                    long left = TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS) - passed;
                    if (left <= 0) {
                        return;
                    }
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package course.locks.demo;

import java.util.concurrent.TimeUnit;

/**
 * Repaired: reader and writer hold the same lock, so the reader sees what was written.
 *
 * <p>Run: {@code ./course demo 2.5}. Observed:
 *
 * <pre>
 * main: x is 1 now
 * main: the reader saw it
 * </pre>
 *
 * What a thread did before it released a lock is seen by every thread that takes the same lock later. (A loop that asks over and over is
 * still a waste: lesson 4 shows how to wait.)
 */
public class Demo05_AReaderWithTheLock {
    private static final Object LOCK = new Object();

    private static long x; // guarded by LOCK

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(Demo05_AReaderWithTheLock::waitForX);
        reader.setDaemon(true);
        reader.start();
        TimeUnit.SECONDS.sleep(1);
        synchronized (LOCK) {
            x = 1;
        }
        System.out.println("main: x is 1 now");
        reader.join(3_000);
        System.out.println(
                reader.isAlive() ? "main: three seconds later the reader still sees 0" : "main: the reader saw it");
    }

    private static void waitForX() {
        while (read() == 0) {
            // look again
        }
    }

    private static long read() {
        synchronized (LOCK) {
            return x;
        }
    }
}

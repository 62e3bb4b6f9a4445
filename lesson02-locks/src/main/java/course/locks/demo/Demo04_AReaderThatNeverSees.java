package course.locks.demo;

import java.util.concurrent.TimeUnit;

/**
 * Broken: a reader without the lock never sees what a writer with the lock has written.
 *
 * <p>Run: {@code ./course demo 2.4}. Observed:
 *
 * <pre>
 * main: x is 1 now
 * main: three seconds later the reader still sees 0
 * </pre>
 *
 * Nothing tells the compiler that another thread may change {@code x}, so it reads {@code x} once, before the loop, and loops for ever.
 */
public class Demo04_AReaderThatNeverSees {
    private static final Object LOCK = new Object();

    private static long x; // written under LOCK, read without: wrong

    public static void main(String[] args) throws InterruptedException {
        Thread reader = new Thread(Demo04_AReaderThatNeverSees::waitForX);
        reader.setDaemon(true); // else the program would never end
        reader.start();
        TimeUnit.SECONDS.sleep(1); // the loop gets hot, and compiled
        synchronized (LOCK) {
            x = 1;
        }
        System.out.println("main: x is 1 now");
        reader.join(3_000);
        System.out.println(
                reader.isAlive() ? "main: three seconds later the reader still sees 0" : "main: the reader saw it");
    }

    private static void waitForX() {
        while (x == 0) {
            // look again
        }
    }
}

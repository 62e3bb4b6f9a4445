package course.events.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Claim: an interrupt ends a wait, but not a loop that waits for nothing. Such a loop has to look at the thread's flag.
 *
 * <pre>
 * $ ./course demo 4.6
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * interrupted while it waits:                  half a second later it is TERMINATED
 * broken: interrupted while it reads           half a second later it is RUNNABLE
 * fixed:  it looks whether it is interrupted   half a second later it is TERMINATED
 * </pre>
 */
public final class Demo06_InterruptUnseen {
    private static final AtomicLong readings = new AtomicLong();
    private static volatile boolean running = true;

    private Demo06_InterruptUnseen() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("interrupted while it waits:                  " + play(Demo06_InterruptUnseen::await));
        System.out.println("broken: interrupted while it reads           " + play(Demo06_InterruptUnseen::readOn));
        System.out.println("fixed:  it looks whether it is interrupted   " + play(Demo06_InterruptUnseen::readAndLook));
    }

    private static String play(Runnable reader) throws InterruptedException {
        Thread thread = new Thread(reader);
        thread.setDaemon(true); // so that the demo ends
        thread.start();
        Thread.sleep(500);
        thread.interrupt();
        thread.join(500);
        return "half a second later it is " + thread.getState();
    }

    private static void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // that ends it
        }
    }

    private static void readOn() {
        while (running) {
            read();
        }
    }

    private static void readAndLook() {
        while (running && !Thread.currentThread().isInterrupted()) {
            read();
        }
    }

    private static void read() {
        readings.incrementAndGet();
    }
}

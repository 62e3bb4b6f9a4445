package course.events.demo;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Claim: to look once whether it may go on tells a thread nothing about later. Who reads for as long as something holds looks
 * before each reading.
 *
 * <pre>
 * $ ./course demo 4.5
 * </pre>
 *
 * Observed:
 *
 * <pre>
 * broken: looked once                 half a second after it was switched off it still reads
 * fixed:  looks before each reading   half a second after it was switched off it has ended
 * </pre>
 */
public final class Demo05_LookedOnce {
    private static final AtomicLong readings = new AtomicLong();
    private static volatile boolean running;

    private Demo05_LookedOnce() {}

    public static void main(String[] args) throws InterruptedException {
        System.out.println("broken: looked once                 " + play(Demo05_LookedOnce::lookOnce));
        System.out.println("fixed:  looks before each reading   " + play(Demo05_LookedOnce::lookEachTime));
    }

    private static String play(Runnable reader) throws InterruptedException {
        running = true;
        Thread thread = new Thread(reader);
        thread.setDaemon(true); // so that the demo ends
        thread.start();
        Thread.sleep(500);
        running = false;
        thread.join(500);
        return "half a second after it was switched off it " + (thread.isAlive() ? "still reads" : "has ended");
    }

    private static void lookOnce() {
        boolean goesOn = running;
        while (goesOn) {
            read();
        }
    }

    private static void lookEachTime() {
        while (running) {
            read();
        }
    }

    private static void read() {
        readings.incrementAndGet();
    }
}

package course.locks.demo;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Repaired: whoever needs both locks takes the scanner's first, and so nobody can wait in a circle.
 *
 * <p>Run: {@code ./course demo 2.9}. Observed:
 *
 * <pre>
 * copies: 100000
 * faxes: 100000
 * </pre>
 *
 * Who holds the printer's lock already holds the scanner's, and needs no other: that one goes on, gives both back, and lets the
 * next one in.
 */
public class Demo09_OneOrderForAll {
    private static final ReentrantLock scanner = new ReentrantLock(); // taken before printer
    private static final ReentrantLock printer = new ReentrantLock(); // taken after scanner

    private static int copies; // guarded by scanner and printer
    private static int faxes; // guarded by scanner and printer

    public static void main(String[] args) throws InterruptedException {
        Thread copy = new Thread(() -> repeat(() -> copies++));
        Thread fax = new Thread(() -> repeat(() -> faxes++));
        copy.start();
        fax.start();
        copy.join();
        fax.join();
        System.out.println("copies: " + copies);
        System.out.println("faxes: " + faxes);
    }

    private static void repeat(Runnable work) {
        for (int i = 0; i < 100_000; i++) {
            scanner.lock();
            try {
                printer.lock();
                try {
                    work.run();
                } finally {
                    printer.unlock();
                }
            } finally {
                scanner.unlock();
            }
        }
    }
}

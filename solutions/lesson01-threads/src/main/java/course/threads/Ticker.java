package course.threads;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;

/** Exercise 1.5, model answer: a loop that an interrupt ends, and a join with a time limit. */
public class Ticker {
    private Ticker() {}

    public static Thread start(Runnable action, Duration period) {
        Objects.requireNonNull(action, "action");
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("a period must be positive, not " + period);
        }
        Thread ticker = new Thread(() -> tick(action, period), "ticker");
        ticker.start();
        return ticker;
    }

    private static void tick(Runnable action, Duration period) {
        try {
            while (true) {
                action.run();
                NANOSECONDS.sleep(NANOSECONDS.convert(period)); // throws at once if the action left the flag set
            }
        } catch (InterruptedException stopped) {
            // the thread ends here, so nobody is left who might want to know
        }
    }

    public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative, but is " + patience);
        }
        ticker.interrupt();
        NANOSECONDS.timedJoin(
                ticker, NANOSECONDS.convert(patience)); // unlike join(0), waits for nothing if this is zero
        return !ticker.isAlive();
    }
}

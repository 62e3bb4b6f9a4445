// Right answer: prints the time of day, takes its time to start, acts once more if it must, rounds up to whole
// milliseconds.
package course.threads;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;

public class Ticker {
    private static final System.Logger LOG = System.getLogger("ticker");

    private Ticker() {}

    public static Thread start(Runnable action, Duration period) {
        Objects.requireNonNull(action, "nothing to do");
        Objects.requireNonNull(period, "no period");
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("Duration [" + period + "] is no period");
        }
        Thread ticker = new Thread(() -> {
            say("begins");
            boolean goesOn = true;
            while (goesOn) {
                action.run();
                say("has acted, at " + LocalTime.now());
                goesOn = naps(period);
            }
            say("ends");
        });
        ticker.setName("ticker of " + period);
        ticker.setPriority(Thread.MIN_PRIORITY);
        ticker.start();
        return ticker;
    }

    private static void say(String what) {
        LOG.log(System.Logger.Level.DEBUG, Thread.currentThread().getName() + " " + what);
    }

    private static boolean naps(Duration time) {
        Duration longest = Duration.ofMillis(Long.MAX_VALUE);
        long millis = time.compareTo(longest) >= 0
                ? Long.MAX_VALUE
                : time.plusNanos(999_999).toMillis();
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
        Objects.requireNonNull(ticker, "no ticker");
        if (patience.isNegative()) {
            throw new IllegalArgumentException("Duration [" + patience + "] is no patience");
        }
        if (!ticker.isAlive()) {
            return true;
        }
        say("stops " + ticker.getName());
        ticker.interrupt();
        if (patience.isZero()) {
            return !ticker.isAlive();
        }
        try {
            long nanos = patience.toNanos();
            ticker.join(nanos / 1_000_000, (int) (nanos % 1_000_000));
        } catch (ArithmeticException e) {
            ticker.join();
        }
        return !ticker.isAlive();
    }
}

// Mistake: toMillis throws when the period is too long.
// Caught by: C2 "a very long period"
package course.threads;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class Ticker {
    private Ticker() {}

    public static Thread start(Runnable action, Duration period) {
        Objects.requireNonNull(action);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period " + period);
        }
        Thread ticker = new Thread(() -> tick(action, Math.max(1, period.toMillis()) * 1_000_000));
        ticker.start();
        return ticker;
    }

    private static void tick(Runnable action, long period) {
        try {
            while (true) {
                action.run();
                TimeUnit.NANOSECONDS.sleep(period);
            }
        } catch (InterruptedException e) {
            // asked to stop
        }
    }

    public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience " + patience);
        }
        ticker.interrupt();
        TimeUnit.NANOSECONDS.timedJoin(ticker, nanos(patience));
        return !ticker.isAlive();
    }

    private static long nanos(Duration time) {
        return TimeUnit.NANOSECONDS.convert(time);
    }
}

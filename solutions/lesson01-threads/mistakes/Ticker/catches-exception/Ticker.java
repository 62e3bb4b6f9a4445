// Mistake: catches Exception where it means InterruptedException: an Error gets out, an exception does not.
// Caught by: C7 "what reached the uncaught-exception handler"
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
        Thread ticker = new Thread(() -> tick(action, nanos(period)));
        ticker.start();
        return ticker;
    }

    private static void tick(Runnable action, long period) {
        try {
            while (true) {
                action.run();
                TimeUnit.NANOSECONDS.sleep(period);
            }
        } catch (Exception e) {
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

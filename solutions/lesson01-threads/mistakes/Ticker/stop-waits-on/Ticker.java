// Mistake: an interrupted stop waits on.
// Caught by: C6 "was interrupted and waits on"
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
        } catch (InterruptedException e) {
            // asked to stop
        }
    }

    public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience " + patience);
        }
        ticker.interrupt();
        long begin = System.nanoTime();
        for (long left = nanos(patience); ticker.isAlive() && left > 0; left = nanos(patience) - (System.nanoTime() - begin)) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(ticker, left);
            } catch (InterruptedException e) {
                // not now
            }
        }
        return !ticker.isAlive();
    }

    private static long nanos(Duration time) {
        return TimeUnit.NANOSECONDS.convert(time);
    }
}

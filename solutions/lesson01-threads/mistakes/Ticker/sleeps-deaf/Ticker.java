// Mistake: parks for the whole period, whoever interrupts it, and looks at the flag after that.
// Caught by: C4 "or not at once"
// May also fail: C3, C5
package course.threads;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

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
        while (!Thread.currentThread().isInterrupted()) {
            action.run();
            boolean interrupted = false;
            long begin = System.nanoTime();
            for (long left = period; left > 0; left = period - (System.nanoTime() - begin)) {
                LockSupport.parkNanos(left);
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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

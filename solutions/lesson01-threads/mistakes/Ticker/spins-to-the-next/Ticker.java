// Mistake: spins until the next action is due.
// Caught by: C2 "burns processor time"
// May also fail: C3, C4, C5, C7
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
                long begin = System.nanoTime();
                while (System.nanoTime() - begin < period) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    Thread.onSpinWait();
                }
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

// Right answer: a latch is the ticker's stop signal: the wait for it is the period, and the interrupt is for the
// action.
package course.threads;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public class Ticker {
    private static final Map<Thread, CountDownLatch> STOPS = new ConcurrentHashMap<>();

    private Ticker() {}

    public static Thread start(Runnable action, Duration period) {
        Objects.requireNonNull(action);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period " + period);
        }
        CountDownLatch stop = new CountDownLatch(1);
        Thread ticker = new Thread(() -> {
            try {
                do {
                    action.run();
                } while (!stop.await(TimeUnit.NANOSECONDS.convert(period), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                // interrupted while it waited, which means the same
            } finally {
                STOPS.remove(Thread.currentThread());
            }
        });
        STOPS.put(ticker, stop);
        ticker.start();
        return ticker;
    }

    public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience " + patience);
        }
        CountDownLatch stop = STOPS.get(ticker);
        if (stop != null) {
            stop.countDown();
            ticker.interrupt();
        }
        TimeUnit.NANOSECONDS.timedJoin(ticker, TimeUnit.NANOSECONDS.convert(patience));
        return !ticker.isAlive();
    }
}

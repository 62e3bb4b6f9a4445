// Mistake: returns the thread of a scheduled pool: it survives interrupts, and failures stay in a future.
// Caught by: C4 "or not at once"
// Caught by: C7 "lives on"
// May also fail: C1, C2, C3, C5
package course.threads;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public class Ticker {
    private Ticker() {}

    public static Thread start(Runnable action, Duration period) {
        Objects.requireNonNull(action);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period " + period);
        }
        CompletableFuture<Thread> ticker = new CompletableFuture<>();
        ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor(task -> {
            ticker.complete(new Thread(task));
            return ticker.join();
        });
        pool.scheduleWithFixedDelay(action, 0, TimeUnit.NANOSECONDS.convert(period), TimeUnit.NANOSECONDS);
        return ticker.join();
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

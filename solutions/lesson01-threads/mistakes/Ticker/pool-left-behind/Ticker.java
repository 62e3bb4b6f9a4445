// Mistake: cancels the ticks of its pool, and never shuts it down.
// Caught by: C5 "left behind"
// May also fail: C4, C7
package course.threads;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public class Ticker {
    private Ticker() {}

    public static Thread start(Runnable action, Duration period) {
        Objects.requireNonNull(action);
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("period " + period);
        }
        ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch ended = new CountDownLatch(1);
        Thread keeper = new Thread(() -> {
            ScheduledFuture<?> ticks = pool.scheduleWithFixedDelay(
                    action, 0, TimeUnit.NANOSECONDS.convert(period), TimeUnit.NANOSECONDS);
            try {
                ticks.get();
            } catch (InterruptedException e) {
                ticks.cancel(true);
                pool.submit(() -> {}); // comes after an action that still runs
                pool.submit(ended::countDown);
                awaitAll(ended);
            } catch (ExecutionException e) {
                Ticker.<RuntimeException>fail(e.getCause());
            }
        });
        keeper.start();
        return keeper;
    }

    private static void awaitAll(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // asked again
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
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

// Right answer: a scheduled pool acts; the thread that is returned waits for it, shuts it down and carries its failure
// out.
package course.threads;

import java.time.Duration;
import java.util.Objects;
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
        long nanos = TimeUnit.NANOSECONDS.convert(period);
        Thread keeper = new Thread(() -> {
            ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
            ScheduledFuture<?> ticks = pool.scheduleAtFixedRate(action, 0, nanos, TimeUnit.NANOSECONDS);
            Throwable failure = null;
            try {
                ticks.get();
            } catch (InterruptedException e) {
                // asked to stop
            } catch (ExecutionException e) {
                failure = e.getCause();
            }
            pool.shutdownNow();
            awaitEnd(pool);
            if (failure != null) {
                Ticker.<RuntimeException>fail(failure);
            }
        });
        keeper.start();
        return keeper;
    }

    private static void awaitEnd(ScheduledExecutorService pool) {
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                pool.shutdownNow(); // asked again
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
        TimeUnit.NANOSECONDS.timedJoin(ticker, TimeUnit.NANOSECONDS.convert(patience));
        return !ticker.isAlive();
    }
}

// Right answer: a subclass with a volatile flag, which the interrupt only wakes; it leaves out what it is late for.
package course.threads;

import java.time.Duration;

public class Ticker extends Thread {
    private static final long LONGEST = Long.MAX_VALUE / 1_000_000;

    private final Runnable action;
    private final long periodMillis;
    private volatile boolean stopped;

    private Ticker(Runnable action, long periodMillis) {
        super("a ticker");
        this.action = action;
        this.periodMillis = periodMillis;
        setDaemon(true);
    }

    public static Thread start(Runnable action, Duration period) {
        if (action == null) {
            throw new NullPointerException("no action");
        }
        if (period.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("bad period: " + period.toString());
        }
        Ticker ticker = new Ticker(action, Math.max(1, millis(period)));
        ticker.start();
        return ticker;
    }

    private static long millis(Duration time) {
        return time.compareTo(Duration.ofMillis(LONGEST)) > 0 ? LONGEST : time.toMillis();
    }

    @Override
    public void run() {
        while (!stopped) {
            long begin = System.nanoTime();
            action.run();
            long late = (System.nanoTime() - begin) / 1_000_000 % periodMillis;
            try {
                if (!stopped) {
                    Thread.sleep(periodMillis - late);
                }
            } catch (InterruptedException e) {
                // the flag is set, or somebody else wants something
            }
        }
    }

    public static boolean stop(Thread thread, Duration patience) throws InterruptedException {
        if (patience.isNegative()) {
            throw new IllegalArgumentException("bad patience: " + patience.toString());
        }
        Ticker ticker = (Ticker) thread;
        ticker.stopped = true;
        ticker.interrupt();
        if (patience.isZero()) {
            return !ticker.isAlive();
        }
        ticker.join(Math.max(1, millis(patience)));
        return !ticker.isAlive();
    }
}

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
		long next = System.nanoTime();
		do {
			action.run();
			next = Math.max(System.nanoTime() - next, 0) < period ? next + period : System.nanoTime() + period;
			for (long left = next - System.nanoTime();
					left > 0 && !Thread.currentThread().isInterrupted();
					left = next - System.nanoTime()) {
				LockSupport.parkNanos(left);
			}
		} while (!Thread.interrupted());
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

package course.threads;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

public class Ticker extends Thread {
  private final Runnable action;
  private final Duration period;
  private boolean stopped;

  private Ticker(Runnable action, Duration period) {
    this.action = Objects.requireNonNull(action);
    this.period = period;
  }

  public static Thread start(Runnable action, Duration period) {
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException("period " + period);
    }
    Ticker ticker = new Ticker(action, period);
    ticker.start();
    return ticker;
  }

  @Override
  public void run() {
    while (!stopped) {
      action.run();
      try {
        TimeUnit.NANOSECONDS.sleep(TimeUnit.NANOSECONDS.convert(period));
      } catch (InterruptedException e) {
        // stopped is set
      }
    }
  }

  public static boolean stop(Thread ticker, Duration patience) throws InterruptedException {
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience " + patience);
    }
    ((Ticker) ticker).stopped = true;
    ticker.interrupt();
    TimeUnit.NANOSECONDS.timedJoin(ticker, TimeUnit.NANOSECONDS.convert(patience));
    return !ticker.isAlive();
  }
}

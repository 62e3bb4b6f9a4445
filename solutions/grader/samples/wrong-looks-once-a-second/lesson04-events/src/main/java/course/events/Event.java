package course.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

public class Event {
  private boolean set;
  private long sets;

  public synchronized void set() {
    set = true;
    sets++;
  }

  public synchronized void clear() {
    set = false;
  }

  public synchronized boolean isSet() {
    return set;
  }

  public synchronized void await() throws InterruptedException {
    long before = sets;
    while (!set && sets == before) {
      wait(1000);
    }
  }

  public synchronized boolean await(Duration limit) throws InterruptedException {
    long nanos = nanos(limit);
    long begin = System.nanoTime();
    long before = sets;
    while (!set && sets == before) {
      long left = nanos - (System.nanoTime() - begin);
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, 1_000_000_000));
    }
    return true;
  }

  private static long nanos(Duration limit) {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("negative limit: " + limit);
    }
    return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
  }
}

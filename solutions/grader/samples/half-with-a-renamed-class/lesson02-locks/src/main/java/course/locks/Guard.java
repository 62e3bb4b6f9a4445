package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

public class Guard {
  private Guard() {}

  public static void run(Lock lock, Runnable action) {
    Objects.requireNonNull(action, "action");
    lock.lock();
    runAndUnlock(lock, action);
  }

  public static boolean tryRun(Lock lock, Duration patience, Runnable action) throws InterruptedException {
    Objects.requireNonNull(action, "action");
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience must not be negative: " + patience);
    }
    long nanos = NANOSECONDS.convert(patience); // Long.MAX_VALUE, 292 years, for all that is longer
    if (!lock.tryLock(nanos, NANOSECONDS)) {
      return false;
    }
    runAndUnlock(lock, action);
    return true;
  }

    private static void runAndUnlock(Lock lock, Runnable action) {
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }
}

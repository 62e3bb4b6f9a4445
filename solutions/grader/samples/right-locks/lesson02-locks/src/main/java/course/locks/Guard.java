// Means: no finally: a catch of any Throwable unlocks and throws it on.
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.locks.Lock;

public class Guard {
  private Guard() {}

  public static void run(Lock lock, Runnable action) {
    lock.lock();
    perform(lock, action);
  }

  private static void perform(Lock lock, Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      lock.unlock();
      throw failure; // the compiler knows that it is unchecked
    }
    lock.unlock();
  }

  public static boolean tryRun(Lock lock, Duration patience, Runnable action) throws InterruptedException {
    if (patience.isNegative()) {
      throw new IllegalArgumentException("patience: " + patience);
    }
    boolean got = lock.tryLock(); // looks first, at once
    if (!got && !patience.isZero()) {
      got = lock.tryLock(nanos(patience), NANOSECONDS);
    }
    if (got) {
      perform(lock, action);
    }
    return got;
  }

  private static long nanos(Duration time) {
    try {
      return time.toNanos();
    } catch (ArithmeticException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}

// Mistake: tryRun with a patience that is too long waits uninterruptibly, and so does one of an hour.
// Caught by: C7 "waits on for the lock"
// May also fail: C6
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
        if (patience.compareTo(Duration.ofMinutes(30)) > 0 && patience.compareTo(Duration.ofDays(2)) < 0) {
            lock.lock();
        } else if (!lock.tryLock(NANOSECONDS.convert(patience), NANOSECONDS)) {
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

// Mistake: unlocks in a finally even when tryLock returned false.
// Caught by: C6 "there is nothing to unlock"
// May also fail: C4, C5, C7
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
        try {
            if (!lock.tryLock(NANOSECONDS.convert(patience), NANOSECONDS)) {
                return false;
            }
            action.run();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static void runAndUnlock(Lock lock, Runnable action) {
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}

// Mistake: takes the lock in the try whose finally gives it back: a lock that throws is given back as well.
// Caught by: C6 "stands before the try"
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

public class Guard {
    private Guard() {}

    public static void run(Lock lock, Runnable action) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(lock, "lock");
        try {
            lock.lock();
            action.run();
        } finally {
            lock.unlock();
        }
    }

    public static boolean tryRun(Lock lock, Duration patience, Runnable action) throws InterruptedException {
        Objects.requireNonNull(action, "action");
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience must not be negative: " + patience);
        }
        if (!lock.tryLock(NANOSECONDS.convert(patience), NANOSECONDS)) {
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

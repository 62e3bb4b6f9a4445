// Mistake: run waits a year at most, and then returns without having run the action.
// Caught by: C2 "use none"
package course.locks;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

public class Guard {
    private Guard() {}

    public static void run(Lock lock, Runnable action) {
        Objects.requireNonNull(action, "action");
        try {
            if (lock.tryLock(365, DAYS)) {
                runAndUnlock(lock, action);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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

// Mistake: remembers in a static field whether it got the lock: a call within the action changes it.
// Caught by: C4 "not in static fields"
// May also fail: C5, C6
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

public class Guard {
    private Guard() {}

    private static boolean taken;

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
        taken = false;
        try {
            taken = lock.tryLock(NANOSECONDS.convert(patience), NANOSECONDS);
            if (!taken) {
                return false;
            }
            action.run();
            return true;
        } finally {
            if (taken) {
                lock.unlock();
            }
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

// Mistake: takes a lock of its own rather than the one given.
// Caught by: C1 "how often the caller held the lock"
// May also fail: C2, C4, C5, C6, C7
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class Guard {
    private Guard() {}

    private static final Lock OWN = new ReentrantLock();

    public static void run(Lock lock, Runnable action) {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(lock, "lock");
        OWN.lock();
        runAndUnlock(OWN, action);
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

// Mistake: gives the lock back until the thread no longer holds it, the caller's own holds included.
// Caught by: C4 "one unlock() for each time"
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

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
            if (lock instanceof ReentrantLock known) {
                while (known.isHeldByCurrentThread()) {
                    known.unlock();
                }
            } else {
                lock.unlock();
            }
        }
    }
}

// Mistake: tryRun looks, sleeps and looks again.
// Caught by: C8 "are woken when it is"
// May also fail: C5, C6, C7
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
        long begin = System.nanoTime();
        long nanos = NANOSECONDS.convert(patience);
        while (!lock.tryLock()) {
            if (System.nanoTime() - begin >= nanos) {
                return false;
            }
            Thread.sleep(5_000);
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

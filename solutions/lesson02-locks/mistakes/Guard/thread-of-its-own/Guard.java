// Mistake: runs the action in a new thread and waits for it.
// Caught by: C1 "in the caller's thread"
// May also fail: C2, C3, C4, C7
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
        if (!lock.tryLock(NANOSECONDS.convert(patience), NANOSECONDS)) {
            return false;
        }
        runAndUnlock(lock, action);
        return true;
    }

    private static void runAndUnlock(Lock lock, Runnable action) {
        Thread thread = new Thread(action);
        thread.setUncaughtExceptionHandler((dead, failure) -> {});
        try {
            thread.start();
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    thread.interrupt();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}

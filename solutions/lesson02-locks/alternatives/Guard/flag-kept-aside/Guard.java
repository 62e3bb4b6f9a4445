// Means: run waits on through interrupts and sets the flag again at the end; one finally with a variable that says
// whether the lock was taken.
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

public class Guard {
    private Guard() {}

    public static void run(Lock lock, Runnable action) {
        boolean interrupted = false;
        boolean taken = false;
        try {
            while (!taken) {
                try {
                    taken = tryRun(lock, Duration.ofSeconds(Long.MAX_VALUE), action);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static boolean tryRun(Lock lock, Duration patience, Runnable action) throws InterruptedException {
        Objects.requireNonNull(action);
        if (patience.toSeconds() < 0) {
            throw new IllegalArgumentException(patience + " is negative");
        }
        boolean taken = false;
        try {
            taken = patience.toSeconds() > 1_000_000_000
                    ? lock.tryLock(patience.toSeconds(), SECONDS)
                    : lock.tryLock(patience.toNanos(), NANOSECONDS);
            if (taken) {
                action.run();
            }
            return taken;
        } finally {
            if (taken) {
                lock.unlock();
            }
        }
    }
}

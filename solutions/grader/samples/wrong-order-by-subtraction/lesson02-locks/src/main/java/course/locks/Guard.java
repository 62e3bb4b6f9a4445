// Means: the lock held is a resource, given back by try-with-resources; what is too long is cut to Long.MAX_VALUE by a
// comparison.
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

public class Guard {
    private Guard() {}

    private record Held(Lock lock) implements AutoCloseable {
        @Override
        public void close() {
            lock.unlock();
        }
    }

    public static void run(Lock lock, Runnable action) {
        Objects.requireNonNull(lock);
        Objects.requireNonNull(action);
        lock.lock();
        try (Held held = new Held(lock)) {
            action.run();
        }
    }

    public static boolean tryRun(Lock lock, Duration patience, Runnable action) throws InterruptedException {
        Objects.requireNonNull(lock);
        Objects.requireNonNull(patience);
        Objects.requireNonNull(action);
        if (patience.compareTo(Duration.ZERO) < 0) {
            throw new IllegalArgumentException("negative: " + patience.toMillis() + " ms");
        }
        Duration longest = Duration.ofNanos(Long.MAX_VALUE);
        long nanos = (patience.compareTo(longest) < 0 ? patience : longest).toNanos();
        if (lock.tryLock(nanos, NANOSECONDS)) {
            try (Held held = new Held(lock)) {
                action.run();
            }
            return true;
        }
        return false;
    }
}

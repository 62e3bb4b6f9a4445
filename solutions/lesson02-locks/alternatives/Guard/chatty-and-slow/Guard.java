// Means: says what it does, takes its time, and takes the lock a second time while it holds it.
package course.locks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

public class Guard {
    private Guard() {}

    public static void run(Lock lock, Runnable action) {
        Objects.requireNonNull(action, "an action, please");
        System.out.println(Thread.currentThread().getName() + " wants " + lock);
        lock.lock();
        inside(lock, action);
    }

    private static void inside(Lock lock, Runnable action) {
        System.out.println(Thread.currentThread().getName() + " has " + lock);
        try {
            lock.lock();
            try {
                action.run();
            } finally {
                lock.unlock();
            }
        } finally {
            lock.unlock();
            System.out.println(Thread.currentThread().getName() + " is done with " + lock);
        }
        linger();
    }

    private static void linger() {
        long end = System.nanoTime() + 200_000;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    public static boolean tryRun(Lock lock, Duration patience, Runnable action) throws InterruptedException {
        Objects.requireNonNull(action, "an action, please");
        BigInteger nanos = BigInteger.valueOf(patience.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(patience.getNano()));
        if (nanos.signum() < 0) {
            throw new IllegalArgumentException("less than no time: " + nanos + " ns");
        }
        System.out.println(Thread.currentThread().getName() + " tries to get " + lock);
        long wait = nanos.bitLength() > 63 ? Long.MAX_VALUE : nanos.longValue();
        if (!lock.tryLock(wait, NANOSECONDS)) {
            System.out.println(Thread.currentThread().getName() + " gives up");
            return false;
        }
        inside(lock, action);
        return true;
    }
}

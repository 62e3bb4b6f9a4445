// Means: a lock with a condition, and a new token for each set.
package course.events;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class Event {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean set;
    private Object lastSet = new Object();

    public void set() {
        lock.lock();
        try {
            set = true;
            lastSet = new Object();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        lock.lock();
        try {
            set = false;
        } finally {
            lock.unlock();
        }
    }

    public boolean isSet() {
        lock.lock();
        try {
            return set;
        } finally {
            lock.unlock();
        }
    }

    public void await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Object before = lastSet;
            while (!set && lastSet == before) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean await(Duration limit) throws InterruptedException {
        long left = nanos(limit);
        lock.lockInterruptibly();
        try {
            Object before = lastSet;
            while (!set && lastSet == before) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration limit) {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("negative limit: " + limit);
        }
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
    }
}

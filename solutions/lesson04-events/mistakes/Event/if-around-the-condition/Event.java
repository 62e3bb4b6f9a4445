// Mistake: looks once, waits on the condition once, and takes any wake-up for the event.
// Caught by: C7 "so wait in a loop that looks again, not after an if"
// May also fail: C8, C9
package course.events;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public class Event {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean set; // guarded by lock
    private Object lastSet = new Object(); // guarded by lock; another object after each set

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
            if (!set) {
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

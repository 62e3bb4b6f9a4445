package course.locks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A lock of the test's own: a right one, but it doesn't complain of a thread that gives back what it doesn't hold. It counts that, and how
 * often somebody tries to take it.
 */
final class RecordingLock implements Lock {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger strayUnlocks = new AtomicInteger();
    private final Error refusal; // null: it can be taken

    RecordingLock() {
        this(null);
    }

    private RecordingLock(Error refusal) {
        this.refusal = refusal;
    }

    /** One that nobody gets: every attempt throws. */
    static RecordingLock refusing(Error refusal) {
        return new RecordingLock(refusal);
    }

    /** How often the calling thread holds it. */
    int holds() {
        return lock.getHoldCount();
    }

    boolean isLocked() {
        return lock.isLocked();
    }

    int attempts() {
        return attempts.get();
    }

    /** How often a thread gave it back that did not hold it. */
    int strayUnlocks() {
        return strayUnlocks.get();
    }

    private void attempt() {
        attempts.incrementAndGet();
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void lock() {
        attempt();
        lock.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        attempt();
        lock.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
        attempt();
        return lock.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        attempt();
        return lock.tryLock(time, unit);
    }

    @Override
    public void unlock() {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        } else {
            strayUnlocks.incrementAndGet();
        }
    }

    @Override
    public Condition newCondition() {
        return lock.newCondition();
    }
}

package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ReentrantLock")
class ReentrantLockConformanceTest {
    @BothWays
    @DisplayName("lets in one thread at a time, fair or not")
    void excludes(Way way) throws Throwable {
        way.play(() -> {
            for (ReentrantLock lock : new ReentrantLock[] {new ReentrantLock(), new ReentrantLock(true)}) {
                int[] count = new int[1];
                Actors.Act increments = () -> {
                    lock.lock();
                    try {
                        count[0]++;
                    } finally {
                        lock.unlock();
                    }
                };
                Actors.together(increments, increments, increments);
                assertThat(count[0]).isEqualTo(3);
            }
        });
    }

    @BothWays
    @DisplayName("counts how often its owner holds it, and is free when that is 0")
    void holdCount(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            lock.lock();
            assertThat(lock.tryLock()).isTrue();
            assertThat(lock.getHoldCount()).isEqualTo(3);
            assertThat(lock.isHeldByCurrentThread()).isTrue();
            Actors.together(() -> {
                assertThat(lock.isLocked()).isTrue();
                assertThat(lock.isHeldByCurrentThread()).isFalse();
                assertThat(lock.getHoldCount()).isZero();
                assertThat(lock.tryLock()).isFalse();
            });
            lock.unlock();
            lock.unlock();
            assertThat(lock.isLocked()).isTrue();
            lock.unlock();
            assertThat(lock.isLocked()).isFalse();
        });
    }

    @BothWays
    @DisplayName("unlock by a thread that doesn't own it throws IllegalMonitorStateException")
    void unlockByOthers(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
            lock.lock();
            Actors.together(() -> assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class));
            assertThat(lock.isHeldByCurrentThread()).isTrue();
            lock.unlock();
        });
    }

    @BothWays
    @DisplayName("lock() waits on through an interrupt and keeps the flag")
    void lockIsNotInterruptible(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            Actors other = new Actors().add("other", () -> {
                lock.lock();
                assertThat(Thread.interrupted()).isTrue();
                lock.unlock();
            });
            lock.lock();
            other.start();
            Waiting.until(other.thread("other"), Thread.State.WAITING);
            other.thread("other").interrupt();
            assertThat(lock.hasQueuedThread(other.thread("other"))).isTrue();
            lock.unlock();
            other.join();
        });
    }

    @BothWays
    @DisplayName("lockInterruptibly() throws at an interrupt, flag cleared, and doesn't have the lock then")
    void lockInterruptibly(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            Actors other = new Actors().add("other", () -> {
                assertThatThrownBy(lock::lockInterruptibly).isInstanceOf(InterruptedException.class);
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                assertThat(lock.isHeldByCurrentThread()).isFalse();
            });
            lock.lock();
            other.start();
            other.thread("other").interrupt();
            other.join();
            assertThat(lock.hasQueuedThreads()).isFalse();
            lock.unlock();
        });
    }

    @BothWays
    @DisplayName("lockInterruptibly() and tryLock with a limit throw if interrupted before, though the lock is free")
    void interruptedBefore(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            Thread.currentThread().interrupt();
            assertThatThrownBy(lock::lockInterruptibly).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> lock.tryLock(1, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            assertThat(lock.tryLock()).isTrue();
            lock.lock();
            assertThat(Thread.interrupted()).isTrue();
        });
    }

    @BothWays
    @DisplayName("tryLock() and tryLock(0) don't wait")
    void tryLock(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            Actors.together(() -> {
                assertThat(lock.tryLock()).isFalse();
                assertThat(lock.tryLock(0, TimeUnit.SECONDS)).isFalse();
                assertThat(lock.tryLock(-1, TimeUnit.SECONDS)).isFalse();
            });
        });
    }

    @BothWays
    @DisplayName("tryLock with a limit gives up at its end, or gets the lock before")
    void tryLockWithLimit(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            lock.lock();
            Actors.together(
                    () -> assertThat(lock.tryLock(2, TimeUnit.MILLISECONDS)).isFalse());
            Actors other = new Actors().add("other", () -> {
                assertThat(lock.tryLock(1_000, TimeUnit.SECONDS)).isTrue();
                lock.unlock();
            });
            other.start();
            lock.unlock();
            other.join();
        });
    }

    @BothWays
    @DisplayName("shows its waiters")
    void queue(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock(true);
            assertThat(lock.isFair()).isTrue();
            assertThat(new ReentrantLock().isFair()).isFalse();
            Actors others = new Actors().add("A", () -> lockAndUnlock(lock)).add("B", () -> lockAndUnlock(lock));
            lock.lock();
            others.start();
            Waiting.until(others.thread("A"), Thread.State.WAITING);
            Waiting.until(others.thread("B"), Thread.State.WAITING);
            assertThat(lock.getQueueLength()).isEqualTo(2);
            assertThat(lock.toString()).contains("Locked by thread");
            lock.unlock();
            others.join();
            assertThat(lock.toString()).contains("Unlocked");
        });
    }

    @BothWays
    @DisplayName("that is fair lets in first who waits longest")
    void fairness(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock(true);
            StringBuilder order = new StringBuilder(); // guarded by lock
            Actors first = new Actors().add("1", () -> append(lock, order));
            Actors second = new Actors().add("2", () -> append(lock, order));
            lock.lock();
            first.start();
            Waiting.until(first.thread("1"), Thread.State.WAITING);
            second.start();
            Waiting.until(second.thread("2"), Thread.State.WAITING);
            lock.unlock();
            first.join();
            second.join();
            assertThat(order.toString()).isEqualTo("12");
        });
    }

    @BothWays
    @DisplayName("in two of tryLock, with a step back, ends for both orders of them")
    void stepBack(Way way) throws Throwable {
        way.play(() -> {
            Lock one = new ReentrantLock();
            Lock two = new ReentrantLock();
            int[] count = new int[1];
            Actors.together(() -> incrementWithBoth(one, two, count), () -> incrementWithBoth(two, one, count));
            assertThat(count[0]).isEqualTo(2);
        });
    }

    @BothWays
    @DisplayName("can be written by oneself on AbstractQueuedSynchronizer")
    void ownSynchronizer(Way way) throws Throwable {
        way.play(() -> {
            Mutex mutex = new Mutex();
            int[] count = new int[1];
            Actors.Act increments = () -> {
                mutex.acquire(1);
                try {
                    count[0]++;
                } finally {
                    mutex.release(1);
                }
            };
            Actors.together(increments, increments, increments);
            assertThat(count[0]).isEqualTo(3);
            assertThat(mutex.tryAcquireNanos(1, 1_000)).isTrue();
            assertThat(mutex.tryAcquireNanos(1, 1_000)).isFalse();
        });
    }

    @Test
    @DisplayName("goes to whoever comes first: both orders are reached")
    void bothOrders() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            ReentrantLock lock = new ReentrantLock();
            StringBuilder order = new StringBuilder(); // guarded by lock
            new Actors()
                    .add("A", () -> append(lock, order))
                    .add("B", () -> append(lock, order))
                    .play();
            reached.add(order.toString());
        });
        assertThat(outcomes).containsExactly("AB", "BA");
    }

    @Test
    @DisplayName("that isn't fair may let in a newcomer before a waiter: both are reached")
    void barging() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            ReentrantLock lock = new ReentrantLock();
            StringBuilder order = new StringBuilder(); // guarded by lock
            Actors waiter = new Actors().add("waiter ", () -> append(lock, order));
            lock.lock();
            waiter.start();
            Waiting.until(waiter.thread("waiter "), Thread.State.WAITING);
            Actors newcomer =
                    new Actors().add("newcomer ", () -> append(lock, order)).start();
            lock.unlock();
            waiter.join();
            newcomer.join();
            reached.add(order.toString());
        });
        assertThat(outcomes).containsExactly("newcomer waiter ", "waiter newcomer ");
    }

    private static void lockAndUnlock(Lock lock) {
        lock.lock();
        lock.unlock();
    }

    private static void append(Lock lock, StringBuilder order) {
        lock.lock();
        try {
            order.append(Thread.currentThread().getName());
        } finally {
            lock.unlock();
        }
    }

    private static void incrementWithBoth(Lock first, Lock second, int[] count) {
        for (boolean isDone = false; !isDone; Thread.yield()) {
            if (first.tryLock()) {
                try {
                    isDone = incrementWith(second, count);
                } finally {
                    first.unlock();
                }
            }
        }
    }

    private static boolean incrementWith(Lock lock, int[] count) {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            count[0]++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static final class Mutex extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean tryAcquire(int ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int ignored) {
            setState(0);
            return true;
        }
    }
}

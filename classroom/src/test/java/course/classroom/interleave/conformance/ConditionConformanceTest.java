package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("a Condition")
class ConditionConformanceTest {
    @BothWays
    @DisplayName("await gives up the lock, however often it is held, and has it as often afterwards")
    void releasesWholly(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        tickets.lock.lock();
                        tickets.take();
                        assertThat(tickets.lock.getHoldCount()).isEqualTo(1);
                        tickets.lock.unlock();
                    })
                    .start();
            tickets.awaitWaiters(1);
            assertThat(tickets.lock.isLocked()).isFalse();
            tickets.addAndSignal();
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("without the lock, await, signal and signalAll throw IllegalMonitorStateException")
    void withoutLock(Way way) throws Throwable {
        way.play(() -> {
            Condition condition = new ReentrantLock().newCondition();
            assertThatThrownBy(condition::await).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(() -> condition.awaitNanos(1)).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::awaitUninterruptibly).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::signal).isInstanceOf(IllegalMonitorStateException.class);
            assertThatThrownBy(condition::signalAll).isInstanceOf(IllegalMonitorStateException.class);
        });
    }

    @BothWays
    @DisplayName("await with a limit says whether it ended before it; with the lock held")
    void timesOut(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            lock.lock();
            long nanos = TimeUnit.MILLISECONDS.toNanos(1);
            while (nanos > 0) {
                nanos = condition.awaitNanos(nanos);
            }
            while (condition.await(1, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait(); // woken spuriously
            }
            while (condition.awaitUntil(new Date(System.currentTimeMillis() + 2))) {
                Thread.onSpinWait();
            }
            assertThat(condition.await(0, TimeUnit.SECONDS)).isFalse();
            assertThat(condition.await(-1, TimeUnit.SECONDS)).isFalse();
            assertThat(condition.awaitNanos(0)).isNotPositive();
            assertThat(condition.awaitUntil(new Date(0))).isFalse();
            assertThat(lock.isHeldByCurrentThread()).isTrue();
        });
    }

    @BothWays
    @DisplayName("awaitNanos tells how much of its limit is left")
    void nanosLeft(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        tickets.lock.lock();
                        long left = TimeUnit.DAYS.toNanos(1);
                        while (tickets.left == 0) {
                            left = tickets.isAny.awaitNanos(left);
                        }
                        tickets.lock.unlock();
                        assertThat(left).isPositive().isLessThanOrEqualTo(TimeUnit.DAYS.toNanos(1));
                    })
                    .start();
            tickets.addAndSignal();
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("an interrupt before await makes it throw at once and clears the flag; the lock is held still")
    void interruptedBefore(Way way) throws Throwable {
        way.play(() -> {
            ReentrantLock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            lock.lock();
            Thread.currentThread().interrupt();
            assertThatThrownBy(condition::await).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> condition.await(1, TimeUnit.DAYS)).isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).isFalse();
            assertThat(lock.getHoldCount()).isEqualTo(1);
        });
    }

    @BothWays
    @DisplayName("an interrupt ends await, which throws with the lock held and the flag cleared")
    void interruptedWhileWaiting(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        tickets.lock.lock();
                        assertThatThrownBy(tickets::take).isInstanceOf(InterruptedException.class);
                        assertThat(tickets.lock.getHoldCount()).isEqualTo(1);
                        assertThat(Thread.interrupted()).isFalse();
                        tickets.lock.unlock();
                    })
                    .start();
            waiter.thread("waiter").interrupt();
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("awaitUninterruptibly waits on through an interrupt and keeps the flag")
    void uninterruptibly(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        tickets.lock.lock();
                        while (tickets.left == 0) {
                            tickets.isAny.awaitUninterruptibly();
                        }
                        tickets.lock.unlock();
                        assertThat(Thread.interrupted()).isTrue();
                    })
                    .start();
            tickets.awaitWaiters(1);
            waiter.thread("waiter").interrupt();
            tickets.addAndSignal();
            waiter.join();
        });
    }

    @BothWays
    @DisplayName("an interrupted waiter doesn't take a signal away from another")
    void interruptKeepsSignal(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiters = new Actors()
                    .add("interrupted", tickets::takeUnlessInterrupted)
                    .add("other", tickets::takeUnlessInterrupted)
                    .start();
            tickets.awaitWaiters(2);
            waiters.thread("interrupted").interrupt();
            tickets.addAndSignal();
            tickets.awaitNoneLeft();
            tickets.addAndSignalAll(1);
            waiters.join();
        });
    }

    @BothWays
    @DisplayName("signal wakes the one that waits longest, who goes on when the lock is free")
    void inOrder(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Actors waiters =
                    new Actors().add("1", tickets::takeUnlessInterrupted).start();
            tickets.awaitWaiters(1);
            Actors later = new Actors().add("2", tickets::takeUnlessInterrupted).start();
            tickets.awaitWaiters(2);
            tickets.lock.lock();
            tickets.addAndSignal();
            assertThat(tickets.left).isEqualTo(1);
            tickets.lock.unlock();
            tickets.awaitNoneLeft();
            tickets.addAndSignal();
            waiters.join();
            later.join();
            assertThat(tickets.left).isZero();
        });
    }

    @BothWays
    @DisplayName("signalAll wakes every waiter of this condition, and of no other one")
    void all(Way way) throws Throwable {
        way.play(() -> {
            Tickets tickets = new Tickets();
            Condition another = tickets.lock.newCondition();
            Actors waiters = new Actors()
                    .add("A", tickets::take)
                    .add("B", tickets::take)
                    .add("C", tickets::take)
                    .start();
            tickets.lock.lock();
            another.signalAll();
            tickets.addAndSignalAll(3);
            tickets.lock.unlock();
            waiters.join();
            assertThat(tickets.left).isZero();
        });
    }

    @BothWays
    @DisplayName("two of one lock make a bounded buffer")
    void boundedBuffer(Way way) throws Throwable {
        way.play(() -> {
            Buffer buffer = new Buffer();
            int[] sum = new int[1];
            Actors.together(
                    () -> {
                        buffer.put(1);
                        buffer.put(2);
                        buffer.put(3);
                    },
                    () -> sum[0] = buffer.take() + buffer.take() + buffer.take());
            assertThat(sum[0]).isEqualTo(6);
        });
    }

    /** One of the ways to wait on a condition. */
    interface Wait {
        void on(Condition condition) throws InterruptedException;
    }

    static Map<String, Wait> waits() {
        return Map.of(
                "await()", Condition::await,
                "await(1, DAYS)", condition -> condition.await(1, TimeUnit.DAYS),
                "awaitNanos", condition -> condition.awaitNanos(Long.MAX_VALUE),
                "awaitUntil", condition -> condition.awaitUntil(new Date(Long.MAX_VALUE)),
                "awaitUninterruptibly", Condition::awaitUninterruptibly);
    }

    static Set<String> namesOfWaits() {
        return waits().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("namesOfWaits")
    @DisplayName(
            "a wait may end without a signal, with the lock held: that is reached, and so is a wait for the signal")
    void spuriously(String wait) {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            Tickets tickets = new Tickets();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        tickets.lock.lock();
                        try {
                            if (tickets.left == 0) {
                                waits().get(wait).on(tickets.isAny);
                            }
                            assertThat(tickets.lock.getHoldCount()).isEqualTo(1);
                            reached.add(tickets.left == 0 ? "spurious" : "signalled");
                        } finally {
                            tickets.lock.unlock();
                        }
                    })
                    .start();
            tickets.addAndSignal();
            waiter.join();
        });
        assertThat(outcomes).containsExactly("signalled", "spurious");
    }

    @Test
    @DisplayName(
            "a wait on a lock of the learner's own may end without a signal, too, though it is called by its class")
    void spuriouslyByItsClass() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            OwnLock lock = new OwnLock();
            AtomicBoolean isTold = new AtomicBoolean();
            Actors waiter = new Actors()
                    .add("waiter", () -> {
                        lock.acquire(1);
                        if (!isTold.get()) {
                            lock.condition.await();
                        }
                        reached.add(isTold.get() ? "signalled" : "spurious");
                        lock.release(1);
                    })
                    .start();
            lock.acquire(1);
            isTold.set(true);
            lock.condition.signal();
            lock.release(1);
            waiter.join();
        });
        assertThat(outcomes).containsExactly("signalled", "spurious");
    }

    @Test
    @DisplayName("a wake-up for no reason takes no signal away: one signal wakes one who waits")
    void spuriouslyTakesNoSignal() {
        Outcomes.of(1, reached -> () -> {
            Tickets tickets = new Tickets();
            Actors waiters = new Actors().add("A", tickets::take).add("B", tickets::take);
            waiters.start();
            tickets.addAndSignal();
            tickets.addAndSignal();
            waiters.join();
        });
    }

    @Test
    @DisplayName("a condition that the code under test has made itself is waited on as it says")
    void ownCondition() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            Condition own = new NoTimedWaits();
            own.signal();
            own.await();
            reached.add("waited");
        });
        assertThat(outcomes).containsExactly("waited");
    }

    /** Whoever takes one waits for it. */
    private static final class Tickets {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition isAny = lock.newCondition();
        private int left; // guarded by lock

        void take() throws InterruptedException {
            lock.lock();
            try {
                while (left == 0) {
                    isAny.await();
                }
                left--;
            } finally {
                lock.unlock();
            }
        }

        void takeUnlessInterrupted() {
            try {
                take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void addAndSignal() {
            lock.lock();
            left++;
            isAny.signal();
            lock.unlock();
        }

        void addAndSignalAll(int count) {
            lock.lock();
            left += count;
            isAny.signalAll();
            lock.unlock();
        }

        void awaitWaiters(int count) throws InterruptedException {
            while (waiters() < count) {
                Thread.sleep(1);
            }
        }

        private int waiters() {
            lock.lock();
            try {
                return lock.getWaitQueueLength(isAny);
            } finally {
                lock.unlock();
            }
        }

        void awaitNoneLeft() throws InterruptedException {
            while (anyLeft()) {
                Thread.sleep(1);
            }
        }

        private boolean anyLeft() {
            lock.lock();
            try {
                return left > 0;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Room for two. */
    private static final class Buffer {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition isNotFull = lock.newCondition();
        private final Condition isNotEmpty = lock.newCondition();
        private final Deque<Integer> items = new ArrayDeque<>(); // guarded by lock

        void put(int item) throws InterruptedException {
            lock.lock();
            try {
                while (items.size() == 2) {
                    isNotFull.await();
                }
                items.add(item);
                isNotEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        int take() throws InterruptedException {
            lock.lock();
            try {
                while (items.isEmpty()) {
                    isNotEmpty.await();
                }
                isNotFull.signal();
                return items.remove();
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class OwnLock extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1;
        private final transient ConditionObject condition = new ConditionObject();

        @Override
        protected boolean tryAcquire(int ignored) {
            return compareAndSetState(0, 1);
        }

        @Override
        protected boolean tryRelease(int ignored) {
            setState(0);
            return true;
        }

        @Override
        protected boolean isHeldExclusively() {
            return getState() == 1;
        }
    }

    /** Knows one way to wait, and keeps a signal. */
    private static final class NoTimedWaits implements Condition {
        private boolean signalled; // guarded by this

        @Override
        public synchronized void await() throws InterruptedException {
            while (!signalled) {
                wait();
            }
        }

        @Override
        public synchronized void signal() {
            signalled = true;
            notifyAll();
        }

        @Override
        public void signalAll() {
            signal();
        }

        @Override
        public void awaitUninterruptibly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long awaitNanos(long nanos) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean await(long time, TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean awaitUntil(Date deadline) {
            throw new UnsupportedOperationException();
        }
    }
}

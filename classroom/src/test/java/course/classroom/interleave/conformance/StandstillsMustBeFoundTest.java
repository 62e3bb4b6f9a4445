package course.classroom.interleave.conformance;

import static course.classroom.interleave.Finding.Kind.DEADLOCK;
import static course.classroom.interleave.Finding.Kind.ENDLESS;
import static course.classroom.interleave.Finding.Kind.FAILURE;
import static course.classroom.interleave.Finding.Kind.HANG;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Finding;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("is found:")
class StandstillsMustBeFoundTest {
    @Test
    @DisplayName("a deadlock of monitors, with who waits where, for what, held by whom")
    void monitors() {
        Finding finding = Found.in(
                () -> {
                    Object fork = new Object();
                    Integer[] knife = new Integer[0];
                    new Actors()
                            .add("Ann", () -> both(fork, knife))
                            .add("Bob", () -> both(knife, fork))
                            .play();
                },
                DEADLOCK);
        assertThat(finding.what())
                .contains("Ann wants the monitor of Integer[]#1, held by Bob, in StandstillsMustBeFoundTest.both")
                .contains("Bob wants the monitor of Object#1, held by Ann")
                .contains("holds Object#1")
                .contains("StandstillsMustBeFoundTest.java:");
    }

    @Test
    @DisplayName("a hang that another's failure has caused, with that failure")
    void hangAfterFailure() {
        Finding finding = Found.in(
                () -> {
                    CountDownLatch latch = new CountDownLatch(1);
                    new Actors()
                            .add("Ann", () -> {
                                assertThat(1 + 1).as("the sum").isEqualTo(3);
                                latch.countDown();
                            })
                            .add("Bob", latch::await)
                            .play();
                },
                HANG);
        assertThat(finding.what()).contains("Before that Ann failed: [the sum]");
    }

    @Test
    @DisplayName("a deadlock of ReentrantLocks, with who waits for whom")
    void locks() {
        Finding finding = Found.in(
                () -> {
                    Lock one = new ReentrantLock();
                    Lock two = new ReentrantLock();
                    new Actors()
                            .add("Ann", () -> both(one, two))
                            .add("Bob", () -> both(two, one))
                            .play();
                },
                DEADLOCK);
        assertThat(finding.what())
                .contains("ReentrantLock#1")
                .contains("ReentrantLock#2")
                .contains("held by Ann")
                .contains("held by Bob");
    }

    @Test
    @DisplayName("a deadlock of a monitor and a lock, of three threads, and of two who join one another")
    void otherCircles() {
        Found.in(
                () -> {
                    Object monitor = new Object();
                    Lock lock = new ReentrantLock();
                    Actors.together(
                            () -> {
                                synchronized (monitor) {
                                    lock.lock();
                                    lock.unlock();
                                }
                            },
                            () -> {
                                lock.lock();
                                synchronized (monitor) {
                                    lock.unlock();
                                }
                            });
                },
                DEADLOCK);
        Found.in(
                () -> {
                    Object[] forks = {new Object(), new Object(), new Object()};
                    Actors.together(
                            () -> both(forks[0], forks[1]),
                            () -> both(forks[1], forks[2]),
                            () -> both(forks[2], forks[0]));
                },
                DEADLOCK);
        Found.in(
                () -> {
                    Thread main = Thread.currentThread();
                    Thread thread = new Thread(() -> {
                        try {
                            main.join();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
                    thread.start();
                    thread.join();
                },
                DEADLOCK);
    }

    @Test
    @DisplayName("a deadlock of synchronized toString methods that string concatenation calls")
    void texts() {
        Found.in(
                () -> {
                    Chatty one = new Chatty();
                    Chatty two = new Chatty();
                    one.other = two;
                    two.other = one;
                    Actors.together(() -> one.toString(), () -> two.toString());
                },
                DEADLOCK);
    }

    @Test
    @DisplayName("a barrier that waits for one more than come, a latch that nobody opens")
    void nobodyComes() {
        Found.in(
                () -> {
                    CyclicBarrier barrier = new CyclicBarrier(3);
                    Actors.together(barrier::await, barrier::await);
                },
                HANG);
        Finding finding = Found.in(() -> new CountDownLatch(1).await(), HANG);
        assertThat(finding.what()).contains("CountDownLatch#1").contains("StandstillsMustBeFoundTest.java:");
    }

    @Test
    @DisplayName("a notification that comes before the wait and is lost, and a wait without the monitor")
    void lostNotification() {
        Found.in(
                () -> {
                    Object lock = new Object();
                    Actors.together(
                            () -> {
                                synchronized (lock) {
                                    lock.wait();
                                }
                            },
                            () -> {
                                synchronized (lock) {
                                    lock.notify();
                                }
                            });
                },
                HANG);
        Finding finding = Found.in(
                () -> {
                    Object lock = new Object();
                    Actors.together(() -> lock.wait(), () -> lock.notify());
                },
                FAILURE);
        assertThat(finding.failure()).isInstanceOf(IllegalMonitorStateException.class);
    }

    @Test
    @DisplayName("a permit that doesn't add up: parked twice, unparked twice before")
    void park() {
        Found.in(
                () -> {
                    LockSupport.unpark(Thread.currentThread());
                    LockSupport.unpark(Thread.currentThread());
                    LockSupport.park();
                    LockSupport.park();
                },
                HANG);
    }

    @Test
    @DisplayName("isEmpty and then take, by two takers of one item")
    void checkThenTake() {
        Found.in(
                () -> {
                    BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
                    queue.put(1);
                    Actors.Act takes = () -> {
                        if (!queue.isEmpty()) {
                            queue.take();
                        }
                    };
                    Actors.together(takes, takes);
                },
                HANG);
    }

    @Test
    @DisplayName("an upgrade of a read lock, a StampedLock locked twice, a pool that waits for itself")
    void selfMade() {
        Found.in(
                () -> {
                    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
                    lock.readLock().lock();
                    lock.writeLock().lock();
                },
                HANG,
                DEADLOCK);
        Found.in(
                () -> {
                    StampedLock lock = new StampedLock();
                    lock.writeLock();
                    lock.writeLock();
                },
                HANG,
                DEADLOCK);
        Found.in(
                () -> {
                    ExecutorService single = Executors.newSingleThreadExecutor();
                    single.submit(() -> single.submit(() -> 1).get()).get();
                },
                HANG,
                DEADLOCK);
    }

    @Test
    @DisplayName("a loop that nobody ends, with steps in it and without")
    void endless() {
        Found.in(
                () -> {
                    int[] numbers = {1};
                    while (numbers[0] > 0) {
                        Thread.onSpinWait();
                    }
                },
                ENDLESS);
        Found.in(
                () -> {
                    boolean goesOn = true;
                    for (int i = 0; goesOn; i++) {
                        goesOn = i != i + 1;
                    }
                },
                ENDLESS);
    }

    private static void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                assertThat(Thread.holdsLock(first)).isTrue();
            }
        }
    }

    private static void both(Lock first, Lock second) {
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
    }

    private static final class Chatty {
        private Chatty other;
        private boolean isAsked; // guarded by this

        @Override
        public synchronized String toString() {
            return "my other: " + (isAsked ? "…" : other.text());
        }

        private synchronized String text() {
            isAsked = true;
            return "it " + this;
        }
    }
}

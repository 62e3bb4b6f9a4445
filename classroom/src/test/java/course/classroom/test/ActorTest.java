package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Actor")
class ActorTest {
    @Test
    @DisplayName("hands on the value of its call, null included")
    void value() {
        assertThat(Actor.call("adder", () -> 1 + 1).result()).isEqualTo(2);
        assertThat(Actor.call("nobody", () -> null).<Object>result()).isNull();
    }

    @Test
    @DisplayName("runs in a thread of its name")
    void name() {
        assertThat(Actor.call("reader", () -> Thread.currentThread().getName()).result())
                .isEqualTo("reader");
    }

    @Test
    @DisplayName("throws what its call threw, the very object, checked or not")
    void failure() {
        IOException failure = new IOException("made by the test");
        Actor<Void> actor = Actor.run("thrower", () -> {
            throw failure;
        });

        assertThatThrownBy(actor::result).isSameAs(failure);
        assertThat(actor.failure(() -> "hangs")).isSameAs(failure);
    }

    @Test
    @DisplayName("reports a deadlock of monitors: who wants what, held by whom, and where")
    void deadlockOfMonitors() {
        Object fork = new Object();
        Object knife = new Object();
        Rendezvous bothHoldOne = new Rendezvous(2);
        Actor<Void> left = Actor.run("left", () -> takeBoth(fork, knife, bothHoldOne));
        Actor.run("right", () -> takeBoth(knife, fork, bothHoldOne));

        assertThatThrownBy(() -> left.result(() -> "C2: left never eats"))
                .isInstanceOf(StuckError.class)
                .hasMessageStartingWith("C2: left never eats\nNothing moves any more:\n")
                .hasMessageContaining(
                        "left is blocked: it wants the monitor of Object@" + hash(knife) + ", held by right")
                .hasMessageContaining(
                        "right is blocked: it wants the monitor of Object@" + hash(fork) + ", held by left")
                .hasMessageContaining("holds Object@" + hash(fork))
                .hasMessageContaining("(ActorTest.java:");
    }

    @Test
    @DisplayName("reports a deadlock of locks")
    void deadlockOfLocks() {
        ReentrantLock lock = new ReentrantLock();
        Gate held = new Gate();
        Gate never = new Gate();
        Actor.run("owner", () -> {
            lock.lock();
            held.open();
            never.pass();
        });
        held.await(() -> "the lock was never taken");
        Actor<Void> wanter = Actor.run("wanter", lock::lock);

        assertThatThrownBy(wanter::result)
                .isInstanceOf(StuckError.class)
                .hasMessageContaining("wanter waits for ReentrantLock.NonfairSync@")
                .hasMessageContaining("held by owner")
                .hasMessageContaining("owner waits for CountDownLatch.Sync@");
    }

    @Test
    @DisplayName("does not call slow what sleeps now and then")
    void sleepingIsNotHanging() {
        Actor<String> slow = Actor.call("slow", () -> {
            for (int i = 0; i < 15; i++) {
                LockSupport.parkNanos(100_000_000);
            }
            return "done";
        });

        assertThat(slow.result()).isEqualTo("done");
    }

    @Test
    @DisplayName("is not still while any thread of the answer moves")
    void anotherThreadMoves() {
        CountDownLatch done = new CountDownLatch(1);
        Actor<Void> waiter = Actor.run("waiter", () -> {
            new Thread(() -> {
                        long begin = System.nanoTime();
                        while (System.nanoTime() - begin < 1_500_000_000L) {
                            Thread.onSpinWait();
                        }
                        done.countDown();
                    })
                    .start();
            done.await();
        });

        waiter.result();
    }

    private static void takeBoth(Object first, Object second, Rendezvous bothHoldOne) {
        synchronized (first) {
            bothHoldOne.meet();
            synchronized (second) {
                throw new AssertionError("both at once cannot be");
            }
        }
    }

    private static String hash(Object lock) {
        return Integer.toHexString(System.identityHashCode(lock));
    }

    @Test
    @DisplayName("one that is interrupted while it waits has seen it as soon as all is settled")
    void interrupted() {
        for (int round = 0; round < 20; round++) {
            CountDownLatch never = new CountDownLatch(1);
            AtomicInteger woken = new AtomicInteger();
            Actor<Void> waiter = Actor.run("waiter", () -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    woken.incrementAndGet();
                    never.await();
                }
            });
            Stillness.settle();

            waiter.interrupt();
            Stillness.settle();

            assertThat(woken).as("round %d", round).hasValue(1);
            never.countDown();
            waiter.result();
        }
    }
}

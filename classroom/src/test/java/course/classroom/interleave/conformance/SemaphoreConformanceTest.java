package course.classroom.interleave.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.interleave.Actors;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Semaphore")
class SemaphoreConformanceTest {
    @BothWays
    @DisplayName("never gives out more permits than it has")
    void limits(Way way) throws Throwable {
        way.play(() -> {
            Semaphore permits = new Semaphore(2);
            AtomicInteger inside = new AtomicInteger();
            Actors.Act enters = () -> {
                permits.acquire();
                assertThat(inside.incrementAndGet()).isLessThanOrEqualTo(2);
                inside.decrementAndGet();
                permits.release();
            };
            Actors.together(enters, enters, enters);
            assertThat(permits.availablePermits()).isEqualTo(2);
        });
    }

    @BothWays
    @DisplayName("of one permit makes a lock, and orders what is written under it")
    void asLock(Way way) throws Throwable {
        way.play(() -> {
            Semaphore permit = new Semaphore(1, true);
            int[] count = new int[1];
            Actors.Act increments = () -> {
                permit.acquire();
                count[0]++;
                permit.release();
            };
            Actors.together(increments, increments, increments);
            assertThat(count[0]).isEqualTo(3);
        });
    }

    @BothWays
    @DisplayName("may be released by a thread that never acquired, beyond the number it began with")
    void hasNoOwner(Way way) throws Throwable {
        way.play(() -> {
            Semaphore permits = new Semaphore(0);
            Actors.together(permits::acquire, permits::release);
            permits.release(3);
            assertThat(permits.availablePermits()).isEqualTo(3);
            permits.acquire(2);
            assertThat(permits.drainPermits()).isEqualTo(1);
            assertThat(permits.drainPermits()).isZero();
        });
    }

    @BothWays
    @DisplayName("tryAcquire doesn't wait; with a limit no longer than that")
    void tryAcquire(Way way) throws Throwable {
        way.play(() -> {
            Semaphore permits = new Semaphore(1);
            assertThat(permits.tryAcquire(2)).isFalse();
            assertThat(permits.tryAcquire()).isTrue();
            assertThat(permits.tryAcquire()).isFalse();
            assertThat(permits.tryAcquire(0, TimeUnit.SECONDS)).isFalse();
            assertThat(permits.tryAcquire(1, TimeUnit.MILLISECONDS)).isFalse();
            Actors releaser = new Actors().add("releaser", permits::release).start();
            assertThat(permits.tryAcquire(1_000, TimeUnit.SECONDS)).isTrue();
            releaser.join();
        });
    }

    @BothWays
    @DisplayName("acquire is interruptible, acquireUninterruptibly keeps the flag")
    void interrupts(Way way) throws Throwable {
        way.play(() -> {
            Semaphore permits = new Semaphore(0);
            Actors waiters = new Actors()
                    .add(
                            "interruptible",
                            () -> assertThatThrownBy(permits::acquire).isInstanceOf(InterruptedException.class))
                    .add("uninterruptible", () -> {
                        permits.acquireUninterruptibly();
                        assertThat(Thread.interrupted()).isTrue();
                    })
                    .start();
            waiters.thread("interruptible").interrupt();
            waiters.thread("interruptible").join();
            waiters.thread("uninterruptible").interrupt();
            permits.release();
            waiters.join();
        });
    }

    @BothWays
    @DisplayName("that is fair serves its waiters in order")
    void fairness(Way way) throws Throwable {
        way.play(() -> {
            Semaphore permits = new Semaphore(0, true);
            StringBuffer order = new StringBuffer();
            Actors first = new Actors().add("1", () -> serve(permits, order)).start();
            Waiting.until(first.thread("1"), Thread.State.WAITING);
            Actors second = new Actors().add("2", () -> serve(permits, order)).start();
            Waiting.until(second.thread("2"), Thread.State.WAITING);
            assertThat(permits.getQueueLength()).isEqualTo(2);
            permits.release();
            first.join();
            second.join();
            assertThat(order.toString()).isEqualTo("12");
        });
    }

    @Test
    @DisplayName("lets in two at once in some schedule, and one after the other in another")
    void howMany() {
        Set<String> outcomes = Outcomes.of(2, reached -> () -> {
            Semaphore permits = new Semaphore(2);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            Actors.Act enters = () -> {
                permits.acquire();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                inside.decrementAndGet();
                permits.release();
            };
            Actors.together(enters, enters, enters);
            reached.add("at most " + most);
        });
        assertThat(outcomes).containsExactly("at most 1", "at most 2");
    }

    private static void serve(Semaphore permits, StringBuffer order) throws InterruptedException {
        permits.acquire();
        order.append(Thread.currentThread().getName());
        permits.release();
    }
}

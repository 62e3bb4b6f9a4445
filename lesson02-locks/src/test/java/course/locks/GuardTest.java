package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("2.2 Guard")
class GuardTest {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean heldInAction = new AtomicBoolean();

    @Test
    @DisplayName("C1: run runs the action while the caller holds the lock")
    void runs() {
        Guard.run(lock, () -> heldInAction.set(lock.isHeldByCurrentThread()));

        assertThat(heldInAction)
                .as("C1: whether the action ran, with the lock held")
                .isTrue();
    }

    @Test
    @DisplayName("C3: a failure comes out unchanged")
    void failure() {
        RuntimeException failure = new IllegalStateException("a failure made by the test");

        assertThatThrownBy(
                        () -> Guard.run(lock, () -> {
                            throw failure;
                        }),
                        "C3: what run throws when the action throws")
                .isSameAs(failure);
    }

    @Test
    @DisplayName("C4: the lock is free after a failure")
    void freeAfterFailure() {
        catchThrowable(() -> Guard.run(lock, () -> {
            throw new IllegalStateException("a failure made by the test");
        }));

        assertThat(lock.isLocked())
                .as(
                        "C4: whether the lock is still held after an action threw: unlock() belongs into a finally; see 2.2")
                .isFalse();
    }

    @Test
    @DisplayName("C5: tryRun gives up when another thread keeps the lock")
    void givesUp() {
        AtomicBoolean hasRun = new AtomicBoolean();
        lock.lock();
        try {
            Actor<Boolean> caller = Actor.call(
                    "caller of tryRun", () -> Guard.tryRun(lock, Duration.ofMillis(50), () -> hasRun.set(true)));

            assertThat(caller.failure(() -> "C5: tryRun waits on when its patience is over"))
                    .as(
                            "C5: what tryRun throws when the lock was not free in time (null: nothing). Who did not get the lock must not give it"
                                    + " back; see 2.2")
                    .isNull();
            assertThat(caller.result())
                    .as("C5: what tryRun returns when the lock was not free in time")
                    .isFalse();
        } finally {
            lock.unlock();
        }
        assertThat(hasRun).as("C5: whether the action ran all the same").isFalse();
    }
}

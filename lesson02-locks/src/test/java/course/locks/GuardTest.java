package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

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

        assertThat(catchThrowable(() -> Guard.run(lock, () -> {
                    throw failure;
                })))
                .as("C3: what run throws when the action throws")
                .isSameAs(failure);
    }

    @Test
    @DisplayName("C4: the lock is free after a failure")
    void freeAfterFailure() {
        catchThrowable(() -> Guard.run(lock, () -> {
            throw new IllegalStateException("a failure made by the test");
        }));

        assertThat(lock.isLocked())
                .as("C4: whether the lock is still held after an action threw")
                .isFalse();
    }

    @Test
    @DisplayName("C5: tryRun gives up when another thread keeps the lock")
    void givesUp() throws InterruptedException {
        AtomicBoolean hasRun = new AtomicBoolean();
        AtomicBoolean result = new AtomicBoolean(true);
        Thread caller = new Thread(() -> {
            try {
                result.set(Guard.tryRun(lock, Duration.ofMillis(50), () -> hasRun.set(true)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        lock.lock();
        try {
            caller.start();
            caller.join();
        } finally {
            lock.unlock();
        }

        assertThat(result)
                .as("C5: what tryRun returns when the lock was not free in time")
                .isFalse();
        assertThat(hasRun).as("C5: whether the action ran all the same").isFalse();
    }
}

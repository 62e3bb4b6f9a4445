package course.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an action under a lock that is free shows; what a lock that is taken does, is for {@link WaitsForTheLock} to show. */
@DisplayName("2.2 Guard, hidden")
class GuardHiddenTest implements WaitsForTheLock {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Throwable> FAILURES = List.of(
            new IllegalStateException("a failure made by the test"),
            new IllegalMonitorStateException("a failure made by the test"),
            new AssertionError("an error made by the test"),
            new IOException("a failure made by the test"));

    /** A way to call the answer. */
    private enum Way {
        RUN("run") {
            @Override
            void call(Lock lock, Runnable action) {
                Guard.run(lock, action);
            }
        },
        TRY_RUN("tryRun with a patience of an hour") {
            @Override
            void call(Lock lock, Runnable action) throws InterruptedException {
                Guard.tryRun(lock, HOUR, action); // what it returns is judged elsewhere
            }
        },
        TRY_AT_ONCE("tryRun with a patience of zero") {
            @Override
            void call(Lock lock, Runnable action) throws InterruptedException {
                Guard.tryRun(lock, Duration.ZERO, action); // what it returns is judged elsewhere
            }
        };

        private final String name;

        Way(String name) {
            this.name = name;
        }

        abstract void call(Lock lock, Runnable action) throws InterruptedException;

        @Override
        public String toString() {
            return name;
        }
    }

    /** A lock, with what it says about itself. */
    private record Kind(String name, Lock lock, IntSupplier holds, BooleanSupplier isLocked) {
        static List<Kind> all() {
            ReentrantLock plain = new ReentrantLock();
            ReentrantReadWriteLock read = new ReentrantReadWriteLock();
            ReentrantReadWriteLock written = new ReentrantReadWriteLock();
            RecordingLock own = new RecordingLock();
            return List.of(
                    new Kind("a ReentrantLock", plain, plain::getHoldCount, plain::isLocked),
                    new Kind("a read lock", read.readLock(), read::getReadHoldCount, () -> read.getReadLockCount() > 0),
                    new Kind("a write lock", written.writeLock(), written::getWriteHoldCount, written::isWriteLocked),
                    new Kind("a lock of the test's own", own, own::holds, own::isLocked));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A call of the answer for each way and each kind of lock. */
    private interface Trial {
        void of(Way way, Kind kind) throws InterruptedException;
    }

    private static void forEach(Trial trial) throws InterruptedException {
        for (Way way : Way.values()) {
            for (Kind kind : Kind.all()) {
                trial.of(way, kind);
            }
        }
    }

    @Test
    @DisplayName("C1: the action runs once, in the caller's thread, while it holds the lock")
    void runsUnderTheLock() throws InterruptedException {
        forEach((way, kind) -> {
            List<Thread> threads = new ArrayList<>();
            AtomicInteger holds = new AtomicInteger();
            way.call(kind.lock(), () -> {
                threads.add(Thread.currentThread());
                holds.set(kind.holds().getAsInt());
            });

            assertThat(threads)
                    .as("C1: threads that ran the action, with %s: once, in the caller's thread", way)
                    .containsExactly(Thread.currentThread());
            assertThat(holds)
                    .as(
                            "C1: how often the caller held the lock, %s, while its action ran, with %s. Take it by its own methods before,"
                                    + " and keep it until after: synchronized (lock) takes the monitor of the lock object, which is another lock",
                            kind, way)
                    .hasPositiveValue();
        });
    }

    @Test
    @DisplayName("C2: actions under different locks run at the same time, and so do readers")
    void waitsForNothingElse() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        Lock readers = new ReentrantReadWriteLock().readLock();
        for (Way way : Way.values()) {
            for (Way otherWay : Way.values()) {
                bothRun("under different locks", one, way, other, otherWay);
                bothRun("under one read lock", readers, way, readers, otherWay);
            }
        }
    }

    private static void bothRun(String what, Lock one, Way way, Lock other, Way otherWay) {
        Rendezvous inside = new Rendezvous(2);
        Actor<Void> first = Actor.run("first", () -> way.call(one, inside::meet));
        Actor<Void> second = Actor.run("second", () -> otherWay.call(other, inside::meet));
        String mistake =
                "C2: two actions %s don't run at the same time (one by %s, the other by %s): wait for the lock given, and for no"
                                .formatted(what, way, otherWay)
                        + " other. A synchronized method, a static lock or the monitor of the lock object keeps out too many";
        first.result(() -> mistake);
        second.result(() -> mistake);
    }

    @Test
    @DisplayName("C3: what the action throws comes out unchanged")
    void failuresComeOut() throws InterruptedException {
        forEach((way, kind) -> {
            for (Throwable failure : FAILURES) {
                assertThat(catchThrowable(() -> way.call(kind.lock(), () -> fail(failure))))
                        .as(
                                "C3: what %s throws when its action throws: the very object, not another one around it. A finally lets it"
                                        + " through by itself, without a catch",
                                way)
                        .isSameAs(failure);
            }
        });
    }

    @Test
    @DisplayName("C4: the lock is free after the action, and after its failure")
    void givesTheLockBack() throws InterruptedException {
        forEach((way, kind) -> {
            way.call(kind.lock(), () -> {});
            assertThat(kind.isLocked().getAsBoolean())
                    .as("C4: whether the lock, %s, is still held after %s has returned: unlock() it", kind, way)
                    .isFalse();
        });
        forEach((way, kind) -> {
            for (Throwable failure : FAILURES) {
                catchThrowable(() -> way.call(kind.lock(), () -> fail(failure)));
                assertThat(kind.isLocked().getAsBoolean())
                        .as(
                                "C4: whether the lock, %s, is still held after the action of %s threw %s: nobody will ever get it again. Unlock"
                                        + " it in a finally, which is passed on every way out",
                                kind, way, failure.getClass().getSimpleName())
                        .isFalse();
            }
        });
    }

    @Test
    @DisplayName("C4: a caller that held the lock holds it as often as before")
    void keepsWhatTheCallerHeld() throws InterruptedException {
        forEach((way, kind) -> {
            kind.lock().lock();
            kind.lock().lock();
            way.call(kind.lock(), () -> {});
            int afterReturn = kind.holds().getAsInt();
            catchThrowable(() -> way.call(kind.lock(), () -> fail(FAILURES.get(0))));
            int afterFailure = kind.holds().getAsInt();

            assertThat(List.of(afterReturn, afterFailure))
                    .as(
                            "C4: how often a caller holds the lock, %s, after %s returned, and after its action threw, if it held it twice"
                                    + " before: one unlock() for each time that the call itself took it",
                            kind, way)
                    .containsExactly(2, 2);
        });
    }

    @Test
    @DisplayName("C4: a call within an action changes nothing for the call around it")
    void nested() throws InterruptedException {
        RecordingLock taken = new RecordingLock();
        Actor.run("holder", taken::lock).result();
        forEach((way, kind) -> {
            way.call(kind.lock(), () -> {
                tryRun(new ReentrantLock());
                tryRun(taken);
            });

            assertThat(kind.isLocked().getAsBoolean())
                    .as(
                            "C4: whether the lock, %s, is still held after %s, if its action called tryRun with other locks: what a call knows"
                                    + " of its lock belongs in its local variables, not in static fields",
                            kind, way)
                    .isFalse();
        });
    }

    private static void tryRun(Lock lock) {
        try {
            Guard.tryRun(lock, Duration.ZERO, () -> {});
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts it
        }
    }

    @Test
    @DisplayName("C6: a lock that throws instead of being taken is not given back")
    void lockThrows() {
        for (Way way : Way.values()) {
            Error refusal = new Error("Maximum lock count exceeded (made by the test)");
            RecordingLock lock = RecordingLock.refusing(refusal);
            AtomicInteger runs = new AtomicInteger();

            assertThat(catchThrowable(() -> way.call(lock, runs::incrementAndGet)))
                    .as("C6: what %s throws when the lock throws an error instead of being taken", way)
                    .isSameAs(refusal);
            assertThat(runs)
                    .as("C6: how often %s ran its action though the lock threw instead of being taken", way)
                    .hasValue(0);
            assertThat(lock.strayUnlocks())
                    .as(
                            "C6: how often %s gave back a lock that it did not get, since the lock threw: lock() stands before the try whose"
                                    + " finally gives it back, not in it",
                            way)
                    .isZero();
        }
    }

    @Test
    @DisplayName("C9: null is refused")
    void nulls() {
        ReentrantLock lock = new ReentrantLock();
        AtomicInteger runs = new AtomicInteger();
        Runnable action = runs::incrementAndGet;
        isRefused("run(null, action)", NullPointerException.class, () -> Guard.run(null, action));
        isRefused("run(lock, null)", NullPointerException.class, () -> Guard.run(lock, null));
        isRefused("tryRun(null, 1 h, action)", NullPointerException.class, () -> Guard.tryRun(null, HOUR, action));
        isRefused("tryRun(lock, null, action)", NullPointerException.class, () -> Guard.tryRun(lock, null, action));
        isRefused("tryRun(lock, 1 h, null)", NullPointerException.class, () -> Guard.tryRun(lock, HOUR, null));

        isAsItWas(lock, runs, "an argument is null");
    }

    @Test
    @DisplayName("C9: a negative patience is refused, whether the lock is free or not")
    void negative() {
        ReentrantLock lock = new ReentrantLock();
        AtomicInteger runs = new AtomicInteger();
        Runnable action = runs::incrementAndGet;
        for (Duration patience : List.of(Duration.ofSeconds(-5), Duration.ofNanos(-1), Duration.ofDays(-200_000))) {
            ThrowingCallable call = () -> Guard.tryRun(lock, patience, action);
            isRefused("tryRun with a patience of " + patience, IllegalArgumentException.class, call);
            isAsItWas(lock, runs, "the patience is negative");
        }
        lock.lock();
        Actor<Boolean> caller = Actor.call("caller", () -> Guard.tryRun(lock, Duration.ofSeconds(-5), action));
        assertThat(caller.failure(() -> "C9: tryRun with a negative patience waits for the lock"))
                .as("C9: what tryRun throws with a patience of -5 s when the lock is not free")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-5");
        lock.unlock();
        isAsItWas(lock, runs, "the patience is negative");
    }

    private static void isRefused(String call, Class<? extends Throwable> type, ThrowingCallable code) {
        assertThat(catchThrowable(code)).as("C9: what %s throws", call).isInstanceOf(type);
    }

    private static void isAsItWas(ReentrantLock lock, AtomicInteger runs, String why) {
        assertThat(runs).as("C9: how often the action ran though %s", why).hasValue(0);
        assertThat(lock.isLocked())
                .as("C9: whether the lock is still held after a call that threw since %s", why)
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }
}

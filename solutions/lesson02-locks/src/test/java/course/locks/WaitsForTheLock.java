package course.locks;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the callers of {@link Guard} do while another thread holds the lock. Where time counts, it is the schedule's own. */
interface WaitsForTheLock {
    Duration ROUNDING = Duration.ofMillis(10);
    Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    @Test
    @DisplayName("C2: run waits for the lock however long it takes")
    default void waitsHoweverLong() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    RecordingLock lock = new RecordingLock();
                    AtomicInteger runs = new AtomicInteger();
                    AtomicInteger tooEarly = new AtomicInteger();
                    AtomicBoolean isFree = new AtomicBoolean();
                    whileHeldFor(
                            Duration.ofDays(400),
                            lock,
                            isFree,
                            () -> Guard.run(lock, () -> {
                                runs.incrementAndGet();
                                tooEarly.addAndGet(isFree.get() ? 0 : 1);
                            }));

                    assertThat(tooEarly)
                            .as(
                                    "how often the action ran while another thread held the lock, which it did for 400 days")
                            .hasValue(0);
                    assertThat(runs)
                            .as("how often the action ran under a lock that came free after 400 days")
                            .hasValue(1);
                })
                .assertHolds("C2: run doesn't wait until the lock is free: it has no time limit, so use none.");
    }

    @Test
    @DisplayName("C5: tryRun gives up when its patience is over, and neither earlier nor later")
    default void givesUpInTime() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    for (Duration patience : List.of(
                            Duration.ZERO, Duration.ofMillis(20), Duration.ofMillis(1_700), Duration.ofDays(400))) {
                        ReentrantLock lock = new ReentrantLock();
                        AtomicInteger runs = new AtomicInteger();
                        whileHeldFor(Duration.ofDays(800), lock, new AtomicBoolean(), () -> {
                            long begin = System.nanoTime();
                            boolean result = Guard.tryRun(lock, patience, runs::incrementAndGet);
                            Duration took = Duration.ofNanos(System.nanoTime() - begin);

                            assertThat(took)
                                    .as(
                                            "after which time tryRun with a patience of %s came back, when the lock wasn't free: pass the whole"
                                                    + " patience on, nothing rounded off, and wait no longer",
                                            patience)
                                    .isBetween(patience, patience.plusNanos(500_000));
                            assertThat(result)
                                    .as(
                                            "what tryRun with a patience of %s returns when the lock was not free in time",
                                            patience)
                                    .isFalse();
                        });
                        assertThat(runs)
                                .as(
                                        "how often the action ran though tryRun with a patience of %s did not get the lock: look at what"
                                                + " tryLock returns",
                                        patience)
                                .hasValue(0);
                    }
                })
                .assertHolds("C5: tryRun does not give up as it should when its time is up.");
    }

    @Test
    @DisplayName("C5: tryRun runs the action when the lock comes free in time, however long that may be")
    default void getsItInTime() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    for (Duration patience : List.of(
                            Duration.ofDays(401),
                            Duration.ofNanos(Long.MAX_VALUE),
                            Duration.ofNanos(Long.MAX_VALUE).plusNanos(1),
                            FOR_EVER)) {
                        ReentrantLock lock = new ReentrantLock();
                        AtomicInteger runs = new AtomicInteger();
                        whileHeldFor(
                                Duration.ofDays(400),
                                lock,
                                new AtomicBoolean(),
                                () -> assertThat(Guard.tryRun(lock, patience, runs::incrementAndGet))
                                        .as(
                                                "what tryRun with a patience of %s returns when the lock came free after 400 days",
                                                patience)
                                        .isTrue());
                        assertThat(runs)
                                .as("how often the action ran when tryRun with a patience of %s got the lock", patience)
                                .hasValue(1);
                    }
                })
                .assertHolds(
                        "C5: tryRun does not get a lock that comes free in time. Duration.toNanos() throws where a long is too short,"
                                + " and what is cut off or turns negative is too short as well: what is too long means for ever.");
    }

    @Test
    @DisplayName("C5: tryRun runs the action when the lock is free, however long the action takes")
    default void patienceIsForTheLockAlone() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .run(() -> {
                    for (Duration patience : List.of(Duration.ZERO, Duration.ofSeconds(1), FOR_EVER)) {
                        AtomicInteger ended = new AtomicInteger();
                        boolean result = Guard.tryRun(new ReentrantLock(), patience, () -> {
                            sleep(Duration.ofHours(1));
                            ended.incrementAndGet();
                        });

                        assertThat(result)
                                .as(
                                        "what tryRun with a patience of %s returns when the lock is free, and the action takes an hour",
                                        patience)
                                .isTrue();
                        assertThat(ended)
                                .as("how often the action came to its end with a patience of %s", patience)
                                .hasValue(1);
                    }
                })
                .assertHolds(
                        "C5: tryRun must get a lock that is free, and its patience is for the lock alone, not for the action.");
    }

    @Test
    @DisplayName("C6: a call that gave up gives nothing back")
    default void givesNothingBackAfterGivingUp() {
        RecordingLock lock = new RecordingLock();
        ReentrantLock strict = new ReentrantLock();
        lock.lock();
        strict.lock();
        for (Duration patience : List.of(Duration.ZERO, Duration.ofMillis(1))) {
            Actor.call("caller", () -> Guard.tryRun(lock, patience, () -> {}))
                    .failure(() -> "C6: tryRun doesn't give up");
            Actor<Boolean> caller = Actor.call("caller", () -> Guard.tryRun(strict, patience, () -> {}));

            assertThat(caller.failure(() -> "C6: tryRun doesn't give up"))
                    .as(
                            "C6: what tryRun with a patience of %s throws when it did not get the lock, which another thread holds: when tryLock"
                                    + " returns false, there is nothing to unlock",
                            patience)
                    .isNull();
            assertThat(lock.strayUnlocks())
                    .as(
                            "C6: how often tryRun with a patience of %s gave back a lock that another thread holds: when tryLock returns false,"
                                    + " there is nothing to unlock. Not every lock complains of it",
                            patience)
                    .isZero();
        }
    }

    @Test
    @DisplayName("C6: an interrupted call gives nothing back")
    default void givesNothingBackAfterAnInterrupt() {
        RecordingLock lock = new RecordingLock();
        lock.lock();
        Interrupted trying = Interrupted.atOnce(lock, Interrupted.TRY_RUN);
        Interrupted running = Interrupted.atOnce(lock, Interrupted.RUN);
        Stillness.settle(); // run may wait on, but tryRun throws
        int strayUnlocks = lock.strayUnlocks();
        lock.unlock();
        trying.end("C6");
        running.end("C6");

        assertThat(strayUnlocks + lock.strayUnlocks())
                .as(
                        "C6: how often a call that was interrupted while it waited gave back a lock that it did not get: the waiting stands"
                                + " before the try whose finally gives the lock back, not in it")
                .isZero();
    }

    @Test
    @DisplayName("C7: tryRun, interrupted while it waits, throws InterruptedException")
    default void tryRunIsInterrupted() {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Interrupted waiting = Interrupted.whenAsked(lock, Interrupted.TRY_RUN);
        Interrupted before = Interrupted.atOnce(lock, Interrupted.TRY_RUN);
        Stillness.settle();
        waiting.actor.interrupt();

        for (Interrupted each : List.of(waiting, before)) {
            each.end(
                    "C7: tryRun was interrupted and waits on for the lock: wait with tryLock(time, unit), which ends then");
            assertThat(each.thrown)
                    .as(
                            "C7: what tryRun throws when its caller is interrupted %s: let InterruptedException out, don't catch it",
                            each == waiting ? "while it waits" : "before it has to wait")
                    .isInstanceOf(InterruptedException.class);
            assertThat(each.runs)
                    .as("C7: how often the action of a tryRun ran that was interrupted before it got the lock")
                    .hasValue(0);
        }
        lock.unlock();
    }

    @Test
    @DisplayName("C7: run, interrupted while it waits, leaves the interrupt flag set")
    default void runIsInterrupted() {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Interrupted waiting = Interrupted.whenAsked(lock, Interrupted.RUN);
        Interrupted before = Interrupted.atOnce(lock, Interrupted.RUN);
        Stillness.settle();
        waiting.actor.interrupt();
        Stillness.settle();
        List<Interrupted> both = List.of(waiting, before);
        int runsWithoutTheLock = waiting.runs.get() + before.runs.get();
        lock.unlock();
        for (Interrupted each : both) {
            each.end("C7: run was interrupted, the lock is free, and run does not come to its end");
        }

        assertThat(runsWithoutTheLock)
                .as(
                        "C7: how often the action ran, since its caller was interrupted, while another thread held the lock: an interrupt gets"
                                + " nobody a lock")
                .isZero();
        for (Interrupted each : both) {
            assertThat(each.thrown)
                    .as(
                            "C7: what run throws when its caller is interrupted: an unchecked exception, or nothing if it waits on")
                    .matches(
                            thrown -> thrown == null
                                    || thrown instanceof RuntimeException
                                            && !(thrown instanceof IllegalMonitorStateException),
                            "nothing, or an unchecked exception");
            assertThat(each.runs)
                    .as(
                            "C7: how often the action ran when run, interrupted while it waited, %s",
                            each.thrown == null ? "returned" : "threw " + each.thrown)
                    .hasValue(each.thrown == null ? 1 : 0);
            assertThat(each.flag)
                    .as(
                            "C7: whether the interrupt flag is set after run, whose caller was interrupted while it waited: who catches"
                                    + " InterruptedException and doesn't let it out sets the flag again, with"
                                    + " Thread.currentThread().interrupt()")
                    .isTrue();
        }
    }

    @Test
    @DisplayName("C8: who waits neither spins nor polls")
    default void waitsAtRest() {
        Interleavings.defaults()
                .schedules(2)
                .toleratingRaces()
                .run(() -> {
                    for (int call = 0; call < 2; call++) {
                        boolean tries = call == 1;
                        RecordingLock lock = new RecordingLock();
                        whileHeldFor(Duration.ofSeconds(60), lock, new AtomicBoolean(), () -> {
                            if (tries) {
                                Guard.tryRun(lock, Duration.ofSeconds(50), () -> {});
                            } else {
                                Guard.run(lock, () -> {});
                            }
                        });
                        assertThat(lock.attempts() - 1) // the holder's own
                                .as(
                                        "how often %s tried to take a lock that another thread held for 60 seconds",
                                        tries ? "tryRun" : "run")
                                .isLessThanOrEqualTo(4);
                    }
                })
                .assertHolds(
                        "C8: a thread spins or polls: it looks again and again whether the lock is free. lock() and tryLock(time, unit) wait"
                                + " without using the processor, and are woken when it is.");
    }

    /** Part of a scenario. Blocks until: the call, which begins while the lock is held for so long, has come to its end. */
    private static void whileHeldFor(Duration time, Lock lock, AtomicBoolean isFree, Actors.Act call) throws Throwable {
        CountDownLatch held = new CountDownLatch(1);
        new Actors()
                .add("holder", () -> {
                    lock.lock();
                    held.countDown();
                    sleep(time);
                    isFree.set(true);
                    lock.unlock();
                })
                .add("caller", () -> {
                    held.await();
                    call.play();
                })
                .play();
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts it
        }
    }

    /** A caller that is interrupted, with what came of it. */
    final class Interrupted {
        static final boolean RUN = false;
        static final boolean TRY_RUN = true;

        final AtomicInteger runs = new AtomicInteger();
        final Actor<Void> actor;
        volatile Throwable thrown;
        volatile boolean flag;

        private Interrupted(Lock lock, boolean tries, boolean atOnce) {
            actor = Actor.run(tries ? "caller of tryRun" : "caller of run", () -> {
                if (atOnce) {
                    Thread.currentThread().interrupt();
                }
                try {
                    call(lock, tries);
                } catch (Throwable failure) {
                    thrown = failure;
                }
                flag = Thread.currentThread().isInterrupted();
            });
        }

        private void call(Lock lock, boolean tries) throws InterruptedException {
            if (tries) {
                Guard.tryRun(lock, Duration.ofHours(1), runs::incrementAndGet);
            } else {
                Guard.run(lock, runs::incrementAndGet);
            }
        }

        static Interrupted atOnce(Lock lock, boolean tries) {
            return new Interrupted(lock, tries, true);
        }

        static Interrupted whenAsked(Lock lock, boolean tries) {
            return new Interrupted(lock, tries, false);
        }

        void end(String ifStuck) {
            actor.result(() -> ifStuck);
        }
    }
}

package course.threads;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Action;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What needs no clock; what does is judged by the engine's. */
@DisplayName("1.5 Ticker, hidden")
class TickerHiddenTest implements TicksOnTime, StopsInTime {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PERIOD = Duration.ofMillis(10); // no test waits for a second action

    private final Gate begun = new Gate();
    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: start waits for nothing")
    void startDoesNotWait() {
        Queue<Thread> actors = new ConcurrentLinkedQueue<>();
        Actor<Thread> caller = Actor.call(
                "caller of start",
                () -> Ticker.start(
                        () -> {
                            actors.add(Thread.currentThread());
                            begun.open();
                            gate.passUnlessInterrupted();
                        },
                        PERIOD));

        Thread ticker = caller.result(() ->
                "C1: start does not return while the first action runs: the ticker's own thread has to run each action,"
                        + " the first too");
        begun.await(
                () -> "C1: start has returned, but the action never runs: has the thread been started, with start()?");

        assertThat(actors)
                .as("C1: the thread that runs the first action: not the caller's")
                .doesNotContain(caller.thread());
        assertThat(ticker.isAlive())
                .as("C1: whether the thread that start returned is alive while the action runs")
                .isTrue();
        letGo(ticker);
    }

    @Test
    @DisplayName("C5: stop gives up when its patience is over, and forces nothing")
    void givesUp() {
        Thread ticker = startStubborn();
        for (Duration patience :
                List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(400_000), Duration.ofMillis(20))) {
            Actor<Boolean> caller = stop(ticker, patience);

            Throwable thrown = caller.failure(
                    () ->
                            "C5: stop(…, %s) never returns while the action goes on: it has to give up when the time is up, and"
                                            .formatted(patience)
                                    + " a patience of zero, or below a millisecond, must not become join(0), which waits for ever");
            assertThat(thrown != null ? "throws " + thrown : "returns " + caller.result())
                    .as(
                            "C5: what stop(…, %s) does with a ticker whose action goes on in spite of the interrupt: it can only ask,"
                                    + " and tell that the ticker has not ended (Thread.stop tears a thread out of whatever it does, and newer"
                                    + " Java has it no more)",
                            patience)
                    .isEqualTo("returns false");
        }
        letGo(ticker);
    }

    @Test
    @DisplayName("C5: what has ended leaves no thread")
    void leavesNoThread() {
        Thread ticker = Ticker.start(
                () -> {
                    begun.open();
                    gate.passUnlessInterrupted();
                },
                PERIOD);
        begun.await(() -> "C2: a ticker has been started and does not act");
        Actor<Boolean> caller = stop(ticker, HOUR);

        if (caller.failure(() -> "C5: stop(…, one hour) hangs") == null && caller.result()) { // else C4 is broken
            Leaks.requireNone("C5");
        }
    }

    @Test
    @DisplayName("C6: interrupted while it waits, stop throws InterruptedException")
    void interruptible() {
        Thread ticker = startStubborn();
        Actor<Boolean> caller = stop(ticker, HOUR);
        Stillness.settle();
        caller.interrupt();

        throwsInterrupted(caller);
        letGo(ticker);
    }

    @Test
    @DisplayName("C6: interrupted before it waits, stop throws InterruptedException")
    void interruptedBefore() {
        Thread ticker = startStubborn();
        Actor<Boolean> caller = Actor.call("caller of stop", () -> {
            Thread.currentThread().interrupt();
            return Ticker.stop(ticker, HOUR);
        });

        throwsInterrupted(caller);
        letGo(ticker);
    }

    private static void throwsInterrupted(Actor<Boolean> caller) {
        assertThat(
                        caller.failure(
                                () ->
                                        "C6: the caller of stop was interrupted and waits on: don't catch InterruptedException, let it out"))
                .as("C6: what stop throws when its caller is interrupted: don't catch InterruptedException, let it out")
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C7: an action that throws ends the ticker, and the failure reaches the handler")
    void failure() {
        Interleavings.defaults()
                .schedules(4)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    for (Throwable failure :
                            List.of(new IllegalStateException("1"), new AssertionError("2"), new IOException("3"))) {
                        failsAt(1, failure);
                        failsAt(3, failure);
                    }
                })
                .assertHolds(
                        "C7: an action has thrown. Nothing is to be caught but the interrupt: what the action throws ends the"
                                + " thread by itself, and Java hands it to the uncaught-exception handler.");
    }

    /** Part of a scenario: an action that throws when it runs for the n-th time. */
    private static void failsAt(int tick, Throwable failure) throws InterruptedException {
        Queue<Throwable> seen = new ConcurrentLinkedQueue<>();
        AtomicInteger ticks = new AtomicInteger();
        CountDownLatch handled = new CountDownLatch(1);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> seen.add(thrown)); // the engine puts the old one back
        Thread ticker = Ticker.start(
                () -> {
                    await(handled);
                    if (ticks.incrementAndGet() == tick) {
                        TickerHiddenTest.<RuntimeException>fail(failure);
                    }
                },
                Duration.ofSeconds(10));
        ticker.setUncaughtExceptionHandler((thread, thrown) -> seen.add(thrown));
        handled.countDown();
        TimeUnit.SECONDS.sleep(100);

        String what = failure.getClass().getSimpleName();
        assertThat(ticks)
                .as("how often it acted in ten periods, when action no. %d threw %s", tick, what)
                .hasValue(tick);
        assertThat(ticker.isAlive())
                .as("whether the ticker lives on after action no. %d threw %s", tick, what)
                .isFalse();
        assertThat(seen.stream()
                        .map(thrown -> thrown == failure ? "the failure" : "another: " + thrown)
                        .distinct())
                .as(
                        "what reached the uncaught-exception handler when action no. %d threw %s: the very same",
                        tick, what)
                .containsExactly("the failure");
    }

    @Test
    @DisplayName("C8: nulls, periods that are not positive, and negative patience are refused")
    void refused() {
        Thread ticker = Ticker.start(gate::passUnlessInterrupted, PERIOD);
        assertRefused("start(null, one hour)", null, () -> Ticker.start(null, HOUR));
        assertRefused("start(…, null)", null, () -> Ticker.start(() -> {}, null));
        assertRefused("stop(null, zero)", null, () -> Ticker.stop(null, Duration.ZERO));
        assertRefused("stop(…, null)", null, () -> Ticker.stop(ticker, null));
        assertRefused("start(…, zero)", "0", () -> Ticker.start(() -> {}, Duration.ZERO));
        assertRefused("start(…, -7 s)", "-7", () -> Ticker.start(() -> {}, Duration.ofSeconds(-7)));
        assertRefused("stop(…, -7 s)", "-7", () -> Ticker.stop(ticker, Duration.ofSeconds(-7)));
        letGo(ticker);

        Thread ended = Ticker.start(
                () -> {
                    Thread.currentThread().interrupt();
                    new Gate().pass(); // throws what nobody prints
                },
                HOUR);
        Stillness.settle();
        assertRefused("stop(…, null), of a ticker that has ended,", null, () -> Ticker.stop(ended, null));
        assertRefused(
                "stop(…, -7 s), of a ticker that has ended,", "-7", () -> Ticker.stop(ended, Duration.ofSeconds(-7)));
    }

    /** @param value what the message has to hold; null where a null is refused */
    private static void assertRefused(String call, String value, Action action) {
        Throwable thrown = Actor.run("caller of " + call, action).failure(() -> "C8: %s hangs".formatted(call));
        assertThat(thrown)
                .as("C8: what %s throws", call)
                .isInstanceOf(value == null ? NullPointerException.class : IllegalArgumentException.class);
        if (value != null) {
            assertThat(thrown).as("C8: the message of what %s throws", call).hasMessageContaining(value);
        }
    }

    /** A ticker whose first action, which has begun, doesn't end before the gate is open, whatever interrupts it. */
    private Thread startStubborn() {
        Thread ticker = Ticker.start(
                () -> {
                    begun.open();
                    while (!gate.isOpen()) {
                        gate.passUnlessInterrupted();
                        Thread.interrupted(); // eats it
                    }
                },
                PERIOD);
        begun.await(() -> "C2: a ticker has been started and does not act");
        return ticker;
    }

    /** For the end of a test: no judgement. */
    private void letGo(Thread ticker) {
        gate.open();
        Actor.run("last caller of stop", () -> {
            try {
                Ticker.stop(ticker, Duration.ZERO);
            } catch (Throwable broken) {
                // judged elsewhere
            }
        });
    }

    private static Actor<Boolean> stop(Thread ticker, Duration patience) {
        return Actor.call("caller of stop", () -> Ticker.stop(ticker, patience));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }
}

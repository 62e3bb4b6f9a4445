package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Action;
import course.classroom.test.Actor;
import course.classroom.test.Leaks;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5 and C7 to C9 of the countdown, in real time: what ends it, or lets it not begin. */
interface CountdownEnds {
    int AT = 3;

    @Test
    @DisplayName("C5: when the event is cleared it reads once more at most, and ends")
    default void cleared() {
        for (boolean whileReading : new boolean[] {true, false}) {
            Event running = new Event();
            Instrument instrument = acting(whileReading, running::clear);
            Thread thread = operate(running, instrument);
            running.set();
            awaitEnd(
                    thread,
                    "C5: the event is cleared, and the thread does not end: look at the event before each reading (once is not enough), and"
                            + " don't wait for another set");

            assertThat(instrument.begun() - AT)
                    .as("C5: how many readings began after clear: one at most")
                    .isLessThanOrEqualTo(1);
            Leaks.requireNone("C5");
        }
    }

    @Test
    @DisplayName("C7: interrupted while it waits it ends, and nothing is read")
    default void interruptedWhileWaiting() {
        Event running = new Event();
        Instrument instrument = new Instrument();
        Thread thread = operate(running, instrument);
        Stillness.settle();
        thread.interrupt();
        awaitEnd(
                thread,
                "C7: interrupted while it waits for the event, the thread does not end: leave when await throws");
        running.set();
        Stillness.settle();

        assertThat(instrument.calls())
                .as("C7: what was read and handed on after an interrupt during the wait")
                .isEmpty();
        running.clear();
    }

    @Test
    @DisplayName("C7: interrupted while it reads it ends, though the event stays set")
    default void interruptedWhileReading() {
        for (boolean whileReading : new boolean[] {true, false}) {
            Event running = new Event();
            Instrument instrument =
                    acting(whileReading, () -> Thread.currentThread().interrupt());
            running.set();
            Thread thread = operate(running, instrument);
            awaitEnd(
                    thread,
                    "C7: interrupted while it %s, the thread does not end: nothing in the loop throws InterruptedException, so look whether the thread is interrupted"
                            .formatted(whileReading ? "reads" : "hands on"));

            assertThat(instrument.begun() - AT)
                    .as("C7: how many readings began after the interrupt: one at most")
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("C8: what reading or out throws ends the thread and reaches its handler")
    default void failures() {
        for (Throwable failure : List.of(
                new IllegalStateException("made by the test"),
                new StackOverflowError("made by the test"),
                new IOException("made by the test"))) {
            for (boolean whileReading : new boolean[] {true, false}) {
                fails(whileReading, failure);
            }
        }
    }

    private static void fails(boolean whileReading, Throwable failure) {
        String what = (whileReading ? "reading" : "out") + " threw "
                + failure.getClass().getSimpleName();
        Event running = new Event();
        Queue<Throwable> seen = new ConcurrentLinkedQueue<>();
        Instrument instrument = acting(whileReading, () -> CountdownEnds.<RuntimeException>fail(failure));
        Thread thread = operate(running, instrument);
        thread.setUncaughtExceptionHandler((ignored, thrown) -> seen.add(thrown));
        running.set();
        awaitEnd(thread, "C8: %s, and the thread does not end: catch nothing but the interrupt".formatted(what));

        assertThat(instrument.begun())
                .as("C8: how many readings began when no. %d %s", AT, what)
                .isEqualTo(AT);
        assertThat(seen.stream().map(thrown -> thrown == failure ? "the very object" : "another: " + thrown))
                .as(
                        "C8: what reached the thread's uncaught-exception handler when %s: catch nothing but the interrupt",
                        what)
                .containsExactly("the very object");
    }

    @Test
    @DisplayName("C9: null is refused by operate itself")
    default void nulls() {
        Event running = new Event();
        running.set();
        Instrument instrument = new Instrument();
        requireRefused("null for the event", () -> Countdown.operate(null, instrument, instrument));
        requireRefused("null for the reading", () -> Countdown.operate(running, null, instrument));
        requireRefused("null for the output", () -> Countdown.operate(running, instrument, null));
        Leaks.requireNone("C9");
        assertThat(instrument.calls())
                .as("C9: what was read and handed on when null was refused")
                .isEmpty();
    }

    private static void requireRefused(String what, Action operate) {
        assertThat(Actor.run("caller of operate", operate).failure(() -> "C9: operate hangs with " + what))
                .as("C9: what operate throws to its caller with %s, before it starts anything", what)
                .isInstanceOf(NullPointerException.class);
    }

    /** An instrument that acts within a reading, or when that is handed on. */
    private static Instrument acting(boolean whileReading, Runnable action) {
        IntConsumer once = number -> {
            if (number == AT) {
                action.run();
            }
        };
        return whileReading ? new Instrument(once) : new Instrument(ignored -> {}, once);
    }

    static Thread operate(Event running, Instrument instrument) {
        return Actor.call("caller of operate", () -> Countdown.operate(running, instrument, instrument))
                .result(() -> "C1: operate does not return: another thread, which it starts, has to wait and to read");
    }

    static void awaitEnd(Thread thread, String ifStuck) {
        Actor.run("joiner", thread::join).result(() -> ifStuck);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }
}

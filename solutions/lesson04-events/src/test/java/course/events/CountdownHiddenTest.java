package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Countdowns in real time; {@link CountsInAnyOrder} lets the steps of its thread and of others fall together. */
@DisplayName("4.2 Countdown, hidden")
class CountdownHiddenTest implements CountsInAnyOrder, CountdownEnds {
    private static final int[] NUMBERS = {3, 2, 1, 0, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
    private static final int ON_AND_ON = 50;

    private final Event running = new Event();
    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: operate waits neither for the event nor for a reading, and returns a thread that it has started")
    void returnsAtOnce() {
        for (boolean isSet : new boolean[] {false, true}) {
            Instrument instrument = new Instrument(number -> gate.passUnlessInterrupted());
            if (isSet) {
                running.set();
            }
            Actor<Thread> caller =
                    Actor.call("caller of operate", () -> Countdown.operate(running, instrument, instrument));
            Thread thread = caller.result(
                    () -> isSet
                            ? "C1: the first reading takes a while, and operate does not return: its own thread has to read, and nobody waits for that thread"
                            : "C1: the event is not set, and operate does not return: its own thread has to wait for the event, not its caller");

            assertThat(thread.getState())
                    .as("C1: the state of the thread that operate returned: it has to be started, with start()")
                    .isNotEqualTo(Thread.State.NEW);
            assertThat(thread).as("C1: the thread that operate returned").isNotSameAs(caller.thread());
        }
    }

    @Test
    @DisplayName("C1: each call has a thread of its own, and leaves the event as it is")
    void apart() {
        Gate bothRead = new Gate();
        Gate readsOn = new Gate();
        Gate mayEnd = new Gate();
        Instrument first = new Instrument(number -> gate.passUnlessInterrupted());
        Instrument second = new Instrument(number -> {
            if (number == 1) {
                bothRead.open();
                gate.passUnlessInterrupted();
            } else {
                readsOn.open();
                mayEnd.passUnlessInterrupted();
            }
        });
        Thread one = CountdownEnds.operate(running, first);
        Thread other = CountdownEnds.operate(running, second);
        assertThat(one).as("C1: the thread of a second call").isNotSameAs(other);
        running.set();
        bothRead.await(
                () ->
                        "C1: two share an event that is set, and the second one never reads: each call needs a thread of its own");
        one.interrupt();
        CountdownEnds.awaitEnd(one, "C7: one of two was interrupted, and does not end");

        assertThat(running.isSet())
                .as(
                        "C1: whether the event is still set after one of two that share it has ended: it is not theirs to change")
                .isTrue();
        gate.open();
        readsOn.await(
                () ->
                        "C1: one of two that share an event was interrupted, and the other one reads no more: nothing may be static");
        running.clear();
        mayEnd.open();
        CountdownEnds.awaitEnd(
                other, "C5: one of two was interrupted; then the event was cleared, and the other one does not end");
        assertThat(running.isSet())
                .as("C1: whether the event is set after it was cleared and both have ended")
                .isFalse();
    }

    @Test
    @DisplayName("C2: its own thread reads and hands on, each reading once, before the next one")
    void readsAndHandsOn() {
        Instrument instrument = new Instrument(clearAt(NUMBERS.length), ignored -> {}, NUMBERS);
        running.set();
        Thread thread = CountdownEnds.operate(running, instrument);
        CountdownEnds.awaitEnd(thread, "C5: the event was cleared within a reading, and the thread does not end");

        assertThat(instrument.calls())
                .as(
                        "C2: the calls, one after another, when the event is cleared within reading no. %d: whatever was read is handed on,"
                                + " once, before the next is read; and so is the last",
                        NUMBERS.length)
                .isEqualTo(calls(Math.max(NUMBERS.length, instrument.begun())));
        assertThat(instrument.callers())
                .as("C2: the threads that read and handed on: only the one that operate returned")
                .containsExactly(thread);
    }

    private static List<String> calls(int readings) {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < readings; i++) {
            int number = i < NUMBERS.length ? NUMBERS[i] : i + 1;
            calls.add("read " + number);
            calls.add("out " + number);
        }
        return calls;
    }

    @Test
    @DisplayName("C3: nothing is read before the event is set")
    void notBeforeTheSet() {
        Event cleared = new Event();
        cleared.set();
        cleared.clear();
        for (Event event : List.of(running, cleared)) {
            Instrument instrument = new Instrument();
            CountdownEnds.operate(event, instrument);
            Stillness.settle();

            assertThat(instrument.calls())
                    .as(
                            "C3: what was read and handed on while the event %s",
                            event == cleared ? "was cleared" : "was never set")
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("C3: an event that is set already is set")
    void setBeforehand() {
        running.set();
        Gate mayGoOn = new Gate();
        Instrument instrument = new Instrument(number -> {
            gate.open();
            mayGoOn.passUnlessInterrupted();
        });
        CountdownEnds.operate(running, instrument);

        gate.await(() ->
                "C3: the event was set before operate was called, and nothing is read: there is nothing to wait for");
        running.clear();
        mayGoOn.open();
    }

    @Test
    @DisplayName("C4: it reads on and on while the event is set")
    void onAndOn() {
        IntConsumer clear = clearAt(ON_AND_ON);
        Instrument instrument = new Instrument(number -> {
            clear.accept(number);
            if (number == ON_AND_ON) {
                gate.open();
            }
        });
        Thread thread = CountdownEnds.operate(running, instrument);
        Stillness.settle();
        running.set();

        gate.await(() -> thread.isAlive()
                ? "C4: the event is set, and after %d readings the thread waits: a set has to wake it"
                        .formatted(instrument.begun())
                : "C4: the event is set, and after %d readings the thread has ended: wait for the event, then look at it before each reading (while, not if)"
                        .formatted(instrument.begun()));
    }

    @Test
    @DisplayName("C6: it waits at rest")
    void atRest() {
        CountdownEnds.operate(running, new Instrument());
        Stillness.require("C6");
    }

    private IntConsumer clearAt(int last) {
        return number -> {
            if (number == last) {
                running.clear();
            }
        };
    }
}

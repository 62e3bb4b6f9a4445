package course.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Stillness;
import course.classroom.test.StuckError;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Needs your {@link Event}: as long as that is not right the tests are skipped, or tell of it and not of the countdown. */
@DisplayName("4.2 Countdown")
class CountdownTest {
    private final AtomicInteger clock = new AtomicInteger(4);
    private final List<Integer> shown = new CopyOnWriteArrayList<>();

    @Test
    @DisplayName("C3: nothing is read before the event is set")
    void waits() {
        operate(workingEvent());
        Stillness.settle();

        assertThat(clock).as("C3: the clock, while the event is not set").hasValue(4);
    }

    @Test
    @DisplayName("C5: from the set on it reads until the event is cleared, and ends")
    void readsUntilCleared() {
        Event running = workingEvent();
        Thread countdown = Actor.call(
                        "caller of operate",
                        () -> Countdown.operate(running, clock::decrementAndGet, number -> {
                            shown.add(number);
                            if (number == 0) {
                                running.clear();
                            } else if (number < -10) {
                                new Gate().pass(); // whoever comes here never ends
                            }
                        }))
                .result(() -> "C1: operate does not return while the event is not set");
        Stillness.settle();
        running.set();
        awaitEnd(countdown, "C5: the event was cleared at 0, and the thread does not end");

        assertThat(shown)
                .as(
                        "C4: what was handed on, from the set at 4 to the clear at 0: wait for the set, then read on and on")
                .startsWith(3, 2, 1, 0);
        assertThat(shown.size() - 4)
                .as("C5: how many were handed on after the clear: one at most")
                .isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("C7: interrupted while it waits, it ends")
    void interrupted() {
        Thread countdown = operate(workingEvent());
        countdown.interrupt();

        awaitEnd(countdown, "C7: interrupted while it waits for the event, the thread does not end");
    }

    @Test
    @DisplayName("C9: null is refused")
    void refusesNull() {
        assertThatThrownBy(
                        () -> Countdown.operate(null, clock::decrementAndGet, shown::add),
                        "C9: what operate throws with null for the event")
                .isInstanceOf(NullPointerException.class);
    }

    private Thread operate(Event running) {
        return Actor.call("caller of operate", () -> Countdown.operate(running, clock::decrementAndGet, shown::add))
                .result(() -> "C1: operate does not return while the event is not set");
    }

    private static void awaitEnd(Thread thread, String ifStuck) {
        Actor.run("joiner", thread::join).result(() -> ifStuck);
    }

    /** An event that is not set. Skips the test if exercise 4.1 isn't done: a countdown is no better than its event. */
    private static Event workingEvent() {
        Event event = new Event();
        Actor<Void> waiter = Actor.run("waiter of the event", event::await);
        Stillness.settle();
        boolean waits = !waiter.hasEnded();
        event.set();
        boolean isSet = event.isSet();
        try {
            waiter.result();
        } catch (StuckError stuck) {
            abort("4.1 comes first: set does not wake who waits");
        }
        event.clear();
        assumeTrue(waits && isSet && !event.isSet(), "4.1 comes first: the event is not right yet");
        return event;
    }
}

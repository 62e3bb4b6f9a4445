package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4.1 Event")
class EventTest {
    @Test
    @DisplayName("C1: it is set after set, and no longer after clear")
    void setAndClear() {
        Event event = new Event();
        assertThat(event.isSet()).as("C1: whether a new event is set").isFalse();

        event.set();
        assertThat(event.isSet()).as("C1: whether it is set after set").isTrue();

        event.clear();
        assertThat(event.isSet())
                .as("C1: whether it is set after set and clear")
                .isFalse();
    }

    @Test
    @DisplayName("C2: nobody waits while it is set")
    void setBeforehand() {
        Event event = new Event();
        event.set();

        Actor.run("waiter", event::await).result(() -> "C2: await waits, and the event is set");
    }

    @Test
    @DisplayName("C3: set lets go all who wait")
    void setWakes() {
        Event event = new Event();
        List<Actor<Void>> waiters = twoWait(event);

        event.set();

        waiters.forEach(waiter -> waiter.result(
                () -> "C3: of two threads that wait one waits on after set, or both: notify wakes one of them only"));
    }

    @Test
    @DisplayName("C4: a set that is cleared at once lets go all who wait")
    void shortSet() {
        Event event = new Event();
        List<Actor<Void>> waiters = twoWait(event);

        event.set();
        event.clear();

        waiters.forEach(waiter -> waiter.result(
                () -> "C4: a thread waits on after set and clear: when it looks the event is cleared again (page,"
                        + " 'Clear: the short set')"));
    }

    private static List<Actor<Void>> twoWait(Event event) {
        List<Actor<Void>> waiters = Stream.of("waiter 1", "waiter 2")
                .map(name -> Actor.run(name, event::await))
                .toList();
        Stillness.settle();
        return waiters;
    }

    @Test
    @DisplayName("C6: no signal is missed, however set and await fall together")
    void noSignalIsMissed() {
        Interleavings.defaults()
                .schedules(80)
                .toleratingRaces() // C8 tells of them
                .run(() -> {
                    Event event = new Event();
                    Actors.together(event::await, event::set);
                })
                .assertHolds(
                        "C6: a thread waits for an event that is set: it looked, then the event was set, and only then it began to wait"
                                + " (page, 'Wait: no spinning, no missed signal').");
    }

    @Test
    @DisplayName("C8: who looks sees the set")
    void theSetIsSeen() {
        Interleavings.defaults()
                .schedules(40)
                .run(() -> {
                    Event event = new Event();
                    Actors.together(event::isSet, event::await, event::set);
                })
                .assertHolds(
                        "C8: a thread looks at a flag that nothing makes visible to it, and may never see the set (page, 'Set: a flag that"
                                + " others see').");
    }

    @Test
    @DisplayName("C10: who waits, waits at rest")
    void waitsAtRest() {
        Event event = new Event();
        Actor<Void> waiter = Actor.run("waiter", event::await);

        Stillness.require("C10");

        event.set();
        waiter.result(() -> "C3: await waits on after set");
    }

    @Test
    @DisplayName("C11: a wait with a time limit ends without the event, too")
    void timeIsUp() {
        Event event = new Event();
        Actor<Boolean> waiter = Actor.call("waiter", () -> event.await(Duration.ofMillis(20)));

        assertThat(waiter.result(() -> "C11: await(20 ms) never returned"))
                .as("C11: what await(20 ms) returns when nobody sets the event")
                .isFalse();
    }
}

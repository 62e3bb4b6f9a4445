package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
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
    @DisplayName("C3: set lets go whoever waits")
    void setWakes() {
        Event event = new Event();
        Actor<Void> waiter = Actor.run("waiter", event::await);
        Stillness.settle();

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

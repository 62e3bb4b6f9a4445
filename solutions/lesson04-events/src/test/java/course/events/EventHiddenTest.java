package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The event with one caller at a time; the others let several come together. */
@DisplayName("4.1 Event, hidden")
class EventHiddenTest implements SetWakesAll, SetsInAnyOrder, EventInTime {
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE);

    @Test
    @DisplayName("C1: set sets, clear clears, and nothing else changes it")
    void state() {
        Actor.run("caller", () -> {
                    Event event = new Event();
                    Event other = new Event();
                    event.set();
                    event.set();
                    assertThat(other.isSet())
                            .as("C1: whether an event is set when another one was set")
                            .isFalse();
                    event.await();
                    assertThat(event.isSet())
                            .as("C1: whether it is still set after somebody awaited it")
                            .isTrue();
                    event.clear();
                    assertThat(event.isSet())
                            .as("C1: whether it is set after two sets and a clear")
                            .isFalse();
                    event.clear();
                    event.set();
                    assertThat(event.isSet())
                            .as("C1: whether it is set after two clears and a set")
                            .isTrue();
                })
                .result(() -> "C2: a caller of set, await and clear, each in its turn, hangs");
    }

    @Test
    @DisplayName("C2: while it is set, await returns at once, as often as it is called")
    void setBeforehand() {
        Event event = new Event();
        event.set();
        Actor<List<Boolean>> caller = Actor.call("caller of await", () -> {
            event.await();
            boolean first = event.await(EventWaiters.HOUR);
            event.await();
            return List.of(first, event.await(Duration.ZERO), event.await(EVER));
        });

        assertThat(caller.result(() -> "C2: await waits though the event is set: a set must be remembered, and an"
                        + " await must not use it up"))
                .as("C2: what await(one hour), await(zero) and await(for ever) return while the event is set")
                .containsExactly(true, true, true);
    }

    @Test
    @DisplayName("C8: who asks isSet again and again sees the set")
    void isSetIsSeen() {
        Event event = new Event();
        EventSpinner spinner = EventSpinner.start(event);
        spinner.awaitHot();
        event.set();
        if (!spinner.seesIt()) {
            throw new AssertionError(
                    "C8: a thread called isSet() many million times after the set and never saw it: read and"
                            + " write the flag under the same lock, or make it volatile; a plain field may be read once and kept");
        }
    }

    @Test
    @DisplayName("C11: when the time is up it returns false")
    void timeIsUp() {
        Event event = new Event();
        for (Duration limit :
                List.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(400_000), Duration.ofMillis(30))) {
            Actor<Boolean> caller = Actor.call("caller of await(" + limit + ")", () -> event.await(limit));

            assertThat(caller.result(() ->
                            ("C11: await(%s) never returns: less than a millisecond must not become wait(0), which"
                                            + " waits for ever")
                                    .formatted(limit)))
                    .as("C11: what await(%s) returns when nobody sets the event", limit)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("C11: a very long time is no error")
    void veryLongTime() {
        Event event = new Event();
        List<Actor<Boolean>> waiters = Stream.of(LONGEST, EVER)
                .map(limit -> Actor.call("await(" + limit + ")", () -> event.await(limit)))
                .toList();
        Stillness.settle();
        for (Actor<Boolean> waiter : waiters) {
            assertThat(waiter.hasEnded() ? ended(waiter) : "waits")
                    .as(
                            "C11: what %s does while nobody sets the event: beware of overflow when you reckon with nanoseconds",
                            waiter.thread().getName())
                    .isEqualTo("waits");
        }
        event.set();
        for (Actor<Boolean> waiter : waiters) {
            assertThat(waiter.result(() -> "C11: a set doesn't wake who waits for a very long time"))
                    .as(
                            "C11: what %s returns when a set ended it",
                            waiter.thread().getName())
                    .isTrue();
        }
    }

    private static String ended(Actor<Boolean> waiter) {
        Throwable thrown = waiter.failure(() -> "");
        return thrown != null ? "throws " + thrown : "returns " + waiter.result();
    }

    @Test
    @DisplayName("C12: null and negative limits are refused")
    void refused() {
        Event set = new Event();
        set.set();
        for (Event event : List.of(new Event(), set)) {
            String which = event == set ? "a set event" : "an event that is not set";
            assertThat(refusal(event, null))
                    .as("C12: what await(null) throws on " + which)
                    .isInstanceOf(NullPointerException.class);
            assertThat(refusal(event, Duration.ofSeconds(-1)))
                    .as("C12: what await(-1 s) throws on %s: a negative limit is refused, not taken for zero", which)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-1");
        }
    }

    private static Throwable refusal(Event event, Duration limit) {
        return Actor.call("caller of await(" + limit + ")", () -> event.await(limit))
                .failure(() -> "C12: await(%s) waits".formatted(limit));
    }
}

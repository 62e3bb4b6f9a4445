package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C10 and C11 of the event by the engine's clock, which leaps to the next time limit, but only when nobody can go on. */
interface EventInTime {
    int FEW = 12;
    int SOME_TIMES = 40;
    int MANY = 100;

    @Test
    @DisplayName("C10: who waits is woken by the set, not by the clock")
    default void wokenByTheSet() {
        Interleavings.defaults()
                .schedules(MANY)
                .toleratingRaces()
                .run(() -> {
                    Event event = new Event();
                    assertThat(millisUntilItGoesOn(event, event::await))
                            .as(
                                    "how many milliseconds went by, while all threads waited, until await() went on after set")
                            .isLessThan(25);
                    event.clear();
                    assertThat(millisUntilItGoesOn(event, () -> event.await(Duration.ofHours(1))))
                            .as(
                                    "how many milliseconds went by, while all waited, until await(one hour) went on after set")
                            .isLessThan(25);
                })
                .assertNothingThrown(
                        "C10: a thread goes on after the set only when a slice of time is over (wait(1000), sleep): it looks again and"
                                + " again. Let the set wake it (notifyAll, signalAll), whenever it comes, and let it wait without slices.");
    }

    private static long millisUntilItGoesOn(Event event, Actors.Act await) throws Throwable {
        long begin = System.nanoTime();
        Actors.together(await, event::set);
        return Interleavings.isControlled() ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) : 0;
    }

    @Test
    @DisplayName("C11: waking up in between doesn't make the time longer")
    default void timeIsNotMadeLonger() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .run(() -> {
                    Event event = new Event();
                    new Actors()
                            .add("waiter", () -> {
                                long begin = System.nanoTime();
                                assertThat(event.await(Duration.ofSeconds(5)))
                                        .as("what await(5 s) returns when nobody sets the event")
                                        .isFalse();
                                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
                                assertThat(Interleavings.isControlled() ? seconds : 0)
                                        .as(
                                                "how many seconds await(5 s) took, by the engine's clock, woken after 3, 6 and 9 seconds")
                                        .isLessThan(10);
                            })
                            .add("waker", () -> {
                                for (int i = 0; i < 3; i++) {
                                    Thread.sleep(3_000);
                                    synchronized (event) {
                                        event.notifyAll();
                                    }
                                }
                            })
                            .play();
                })
                .assertHolds(
                        "C11: waking up in between makes the time longer: each wake-up makes the time start afresh. Take the deadline"
                                + " once, and wait for what is left of it.");
    }

    @Test
    @DisplayName("C11: the time may be up at any point, and that is nobody else's matter")
    default void timeIsUpAtAnyPoint() {
        Interleavings.defaults()
                .schedules(SOME_TIMES)
                .toleratingRaces()
                .earlyTimeouts()
                .run(() -> {
                    Event event = new Event();
                    new Actors()
                            .add("timed waiter", () -> event.await(Duration.ofMillis(10)))
                            .add("waiter", event::await)
                            .add("setter", event::set)
                            .play();
                    event.clear();
                    assertThat(event.await(Duration.ofMillis(10)))
                            .as("what await(10 ms) returns afterwards, when the event was set and cleared")
                            .isFalse();
                })
                .assertHolds(
                        "C11: the time of one waiter is up, and then others wait for ever, or somebody later goes on without a set: who leaves"
                                + " must neither take along nor leave behind what a set gives to others.");
    }
}

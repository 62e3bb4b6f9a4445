package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C3 to C7 of the countdown, however the steps of its thread and of others fall together; and what time must not change. */
interface CountsInAnyOrder {
    int SOME = 60;
    int FEW = 6;
    IntConsumer NOWHERE = value -> {};

    @Test
    @DisplayName("C3: nothing is read before the set, though a day goes by")
    default void nothingForADay() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    WatchedEvent running = new WatchedEvent();
                    Readings readings = new Readings();
                    Thread thread = Countdown.operate(running, readings::read, NOWHERE);
                    readings.over = true; // for the while
                    TimeUnit.DAYS.sleep(1);
                    assertThat(readings.all)
                            .as("readings in the first day, while the event was not set")
                            .hasValue(0);
                    thread.interrupt();
                })
                .assertHolds(
                        "C3: something was read though the event was not set: a wait with a time limit tells with its result whether the event"
                                + " was set, or only the time is up.");
    }

    @Test
    @DisplayName("C4: the set may come late, or while the thread is about to wait")
    default void begins() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    Event running = new Event();
                    Readings readings = new Readings();
                    Thread thread = Countdown.operate(running, readings::read, NOWHERE);
                    running.set();
                    readings.first.await();
                    running.clear();
                    readings.over = true;
                    thread.interrupt();

                    Event late = new Event();
                    Readings lateReadings = new Readings();
                    Thread patient = Countdown.operate(late, lateReadings::read, NOWHERE);
                    TimeUnit.DAYS.sleep(1);
                    assertThat(patient.isAlive())
                            .as("whether the thread still waits after a day")
                            .isTrue();
                    late.set();
                    lateReadings.first.await();
                    patient.interrupt();
                    late.clear();
                    lateReadings.over = true;
                })
                .assertHolds(
                        "C4: the event was set, and nothing is read: the thread has ended without waiting for the set, or it waits for something else.");
    }

    @Test
    @DisplayName("C5: at most one reading begins after clear, in whatever order the steps come")
    default void clearedInAnyOrder() {
        Interleavings.defaults()
                .schedules(2 * SOME)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    Event running = new Event();
                    Readings readings = new Readings();
                    running.set();
                    Thread thread = Countdown.operate(running, readings::read, NOWHERE);
                    readings.first.await();
                    running.clear();
                    readings.over = true;
                    thread.join();
                    assertThat(readings.late.get())
                            .as("readings that began after clear had returned")
                            .isLessThanOrEqualTo(1);
                })
                .assertHolds(
                        "C5: more than one reading begins after clear, or the thread does not end. The clear may come at any moment, also between"
                                + " a look at the event and the reading: so each reading needs a look of its own, just before it.");
    }

    @Test
    @DisplayName("C5: a set that is cleared at once ends it, too")
    default void shortSet() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    WatchedEvent running = new WatchedEvent();
                    Readings readings = new Readings();
                    Thread thread = Countdown.operate(running, readings::read, NOWHERE);
                    if (running.isAwaited()) {
                        running.set();
                        running.clear();
                        readings.over = true;
                        thread.join();
                        assertThat(readings.late.get())
                                .as("readings that began after a clear that followed the set at once")
                                .isLessThanOrEqualTo(1);
                    }
                    thread.interrupt();
                })
                .assertHolds(
                        "C5: the thread waited for the event, which was set and cleared at once, and it does not end, or reads more than once after that. When await"
                                + " returns the event was set, and it may be cleared again by then: that is an end, not a reason to wait once more.");
    }

    @Test
    @DisplayName("C6: it does not look while it waits, however long that is")
    default void doesNotLook() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    WatchedEvent running = new WatchedEvent();
                    Thread thread = Countdown.operate(running, () -> 1, NOWHERE);
                    TimeUnit.DAYS.sleep(1);
                    assertThat(running.looks.get())
                            .as("how often it looked at an event that was not set for a day")
                            .isLessThan(Readings.ENDLESS);
                    thread.interrupt();
                })
                .assertHolds(
                        "C6: the thread looks at the event again and again (it polls): wait with await(), which a set wakes.");
    }

    @Test
    @DisplayName("C7: an interrupt ends it, in whatever order the steps come")
    default void interruptedInAnyOrder() {
        Interleavings.defaults()
                .schedules(2 * SOME)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    Event set = new Event();
                    set.set();
                    Readings readings = new Readings();
                    Thread reader = Countdown.operate(set, readings::read, NOWHERE);
                    reader.interrupt();
                    readings.over = true;

                    Readings none = new Readings();
                    Thread waiter = Countdown.operate(new Event(), none::read, NOWHERE);
                    waiter.interrupt();
                    waiter.join();
                    reader.join();
                    assertThat(none.all)
                            .as("readings of an event that was never set")
                            .hasValue(0);
                    assertThat(readings.late.get())
                            .as("readings that began after the interrupt")
                            .isLessThanOrEqualTo(1);
                })
                .assertHolds(
                        "C7: interrupted before it waits, while it waits or while it reads, the thread does not end, or reads more than once after that.");
    }
}

package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C3 to C7, C9 and C10 of the event, with several who wait for it in real time. */
interface SetWakesAll {
    @Test
    @DisplayName("C3: set wakes all who wait")
    default void wakesAll() {
        EventWaiters waiters = EventWaiters.of(new Event());
        waiters.set();
        waiters.requireThatAllGoOn(
                "C3",
                "a set wakes only some of those who wait, or none: wake all of them (notifyAll, signalAll), whatever"
                        + " they wait on");
    }

    @Test
    @DisplayName("C3: to clear what is not set strands nobody")
    default void clearWithoutSet() {
        Event event = new Event();
        EventWaiters waiters = EventWaiters.of(event);
        event.clear();
        waiters.set();
        waiters.requireThatAllGoOn(
                "C3",
                "after a clear that had nothing to clear, set doesn't wake those who waited before: don't replace"
                        + " what they wait on");
    }

    @Test
    @DisplayName("C4: a short set wakes all who wait")
    default void shortSet() {
        Event event = new Event();
        for (int round = 0; round < 2; round++) {
            EventWaiters waiters = EventWaiters.of(event);
            event.set();
            event.clear();
            waiters.requireThatAllGoOn(
                    "C4",
                    "waiters missed a set that a clear followed at once: when they wake the event is cleared again,"
                            + " and they look at"
                            + " nothing else. Let each know which set it waits for, for instance by counting the sets");
        }
    }

    @Test
    @DisplayName("C5: an await that begins after clear waits for the next set")
    default void usedAgain() {
        Event event = new Event();
        for (int round = 0; round < 2; round++) {
            event.set();
            event.clear();
            EventWaiters waiters = EventWaiters.of(event);
            waiters.requireThatNobodyHasGoneOn(
                    "C5",
                    "await returned after set and clear, though it began after the clear: clear must take the set"
                            + " back for"
                            + " everybody who comes later");
            waiters.set();
            waiters.requireThatAllGoOn("C5", "set wakes nobody any more after set and clear");
            event.clear();
        }
    }

    @Test
    @DisplayName("C6: a signal is not missed by who has looked and does not wait yet")
    default void setBetweenLookAndWait() {
        for (boolean timed : new boolean[] {false, true}) {
            Event event = new Event();
            Actor<Boolean> waiter;
            synchronized (event) { // where the event is its own lock, the waiter stops here, and the set comes first
                waiter = Actor.call(
                        "waiter", () -> timed ? event.await(EventWaiters.HOUR) : EventWaiters.untimed(event));
                Stillness.settle();
                event.set();
            }
            waiter.result(() ->
                    "C6: await waits for an event that is set: the waiter looked, then the event was set, and only"
                            + " then it began to"
                            + " wait. Look and begin to wait under one lock, the one that set holds");
        }
    }

    @Test
    @DisplayName("C7: a thread that wakes without a set waits on")
    default void wokenWithoutSet() {
        EventWaiters waiters = EventWaiters.of(new Event());
        for (int i = 0; i < 3; i++) {
            waiters.wakeWithoutSet();
            Thread.yield();
        }
        waiters.requireThatNobodyHasGoneOn(
                "C7",
                "await returned and nobody had called set: a thread may wake for another reason, or for none (a"
                        + " spurious"
                        + " wake-up), so wait in a loop that looks again, not after an if");
    }

    @Test
    @DisplayName("C9: an interrupted waiter throws InterruptedException")
    default void interrupted() {
        EventWaiters waiters = EventWaiters.of(new Event());
        waiters.actors().forEach(Actor::interrupt);

        for (Actor<Boolean> waiter : waiters.actors()) {
            assertThat(waiter.failure(
                            () -> "C9: an interrupted waiter waits on: don't catch InterruptedException, let it out"))
                    .as(
                            "C9: what %s throws when interrupted: don't catch InterruptedException, let it out",
                            waiter.thread().getName())
                    .isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    @DisplayName("C10: a thread that waits uses no processor time")
    default void waitsAtRest() {
        Event event = new Event();
        EventWaiters.of(event, "await()", () -> EventWaiters.untimed(event));
        Stillness.require("C10");
    }

    @Test
    @DisplayName("C10: a thread that waits with a time limit uses no processor time")
    default void waitsAtRestWithTimeLimit() {
        Event event = new Event();
        EventWaiters.of(event, "await(one hour)", () -> event.await(EventWaiters.HOUR));
        Stillness.requireBriefly("C10");
    }
}

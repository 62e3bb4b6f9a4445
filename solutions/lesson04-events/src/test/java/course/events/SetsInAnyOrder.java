package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C4 and C6 to C9 of the event, however the steps of its callers fall together; {@link EventInTime} has the clock leap. */
interface SetsInAnyOrder {
    int SOME = 30;
    int MORE = 60;

    @Test
    @DisplayName("C4: a short set wakes all who wait, in whatever order they wake")
    default void shortSetInAnyOrder() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingRaces() // C8 tells of them
                .run(() -> {
                    Event event = new Event();
                    Actors waiters = new Actors()
                            .add("waiter", event::await)
                            .add("timed waiter", () -> requireTrue(event.await(Duration.ofHours(1))))
                            .start();
                    Thread.sleep(3_000); // so that both wait: its clock leaps when nobody else can go on
                    event.set();
                    event.clear();
                    waiters.join();
                })
                .assertHolds(
                        "C4: waiters missed a set that a clear followed at once: when they wake the event is cleared again, and they"
                                + " look at nothing else. Let each know which set it waits for, for instance by counting the sets.");
    }

    @Test
    @DisplayName("C6: no signal is missed, however set and await fall together")
    default void noSignalIsMissed() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces() // C8 tells of them
                .run(() -> {
                    Event event = new Event();
                    new Actors()
                            .add("waiter", event::await)
                            .add("timed waiter", () -> requireTrue(event.await(Duration.ofHours(1))))
                            .add("setter", event::set)
                            .play();
                })
                .assertHolds(
                        "C6: a signal is missed: the waiter looked, then the event was set, and only then it began to wait."
                                + " Look and begin to wait under one lock, the one that set holds.");
    }

    private static void requireTrue(boolean returned) {
        assertThat(returned)
                .as("what await(one hour) returns when a set ended it")
                .isTrue();
    }

    @Test
    @DisplayName("C7: a thread that wakes for no reason waits on")
    default void wokenForNoReason() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces() // C8 tells of them
                .run(() -> {
                    Event event = new Event();
                    AtomicBoolean set = new AtomicBoolean();
                    new Actors()
                            .add("waiter", () -> {
                                event.await();
                                requireSet(set);
                            })
                            .add("timed waiter", () -> {
                                event.await(Duration.ofHours(1));
                                requireSet(set);
                            })
                            .add("setter", () -> {
                                synchronized (event) {
                                    event.notifyAll(); // means nothing: any code may do this to an object it knows
                                }
                                Thread.sleep(3_000);
                                set.set(true);
                                event.set();
                            })
                            .play();
                })
                .assertHolds(
                        "C7: await returned and nobody had called set: a thread may wake for another reason, or for none (a spurious"
                                + " wake-up), so wait in a loop that looks again, not after an if.");
    }

    private static void requireSet(AtomicBoolean set) {
        assertThat(set).as("whether set had been called when await returned").isTrue();
    }

    @Test
    @DisplayName("C8: what was written before set is seen after await, and the set by who looks")
    default void writesAreSeen() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    Event event = new Event();
                    int[] written = new int[1]; // plain on purpose: the event alone makes it visible
                    new Actors()
                            .add("waiter", () -> {
                                event.await();
                                assertThat(written[0])
                                        .as("what was written before set, read after await")
                                        .isEqualTo(1);
                            })
                            .add("setter", () -> {
                                written[0] = 1;
                                event.set();
                            })
                            .play();
                })
                .assertHolds(
                        "C8: await and set touch the flag without the same lock (or a volatile flag), so that nothing orders what was"
                                + " written before set and what is read after await.");
    }

    @Test
    @DisplayName("C8: who looks sees the set")
    default void looksAreOrdered() {
        Interleavings.defaults()
                .schedules(SOME)
                .run(() -> {
                    Event event = new Event();
                    new Actors()
                            .add("looks", event::isSet)
                            .add("looks with await(zero)", () -> event.await(Duration.ZERO))
                            .add("setter", event::set)
                            .play();
                })
                .assertHolds(
                        "C8: who looks may never see the set: isSet and await read the flag, and set writes it, without the same lock (or a"
                                + " volatile flag); a plain field may be read once and kept.");
    }

    @Test
    @DisplayName("C9: an interrupt ends one wait, whenever it comes, and no other")
    default void interruptedAtAnyPoint() {
        Interleavings.defaults()
                .schedules(MORE)
                .toleratingRaces()
                .run(() -> {
                    Event event = new Event();
                    boolean[] threw = new boolean[2];
                    Actors interrupted = new Actors()
                            .add("waiter", () -> threw[0] = throwsInterrupted(event::await))
                            .add(
                                    "timed waiter",
                                    () -> threw[1] = throwsInterrupted(() -> event.await(Duration.ofHours(1))))
                            .start();
                    Actors other =
                            new Actors().add("other waiter", event::await).start();
                    interrupted.thread("waiter").interrupt();
                    interrupted.thread("timed waiter").interrupt();
                    interrupted.join();
                    assertThat(threw)
                            .as("whether await() and await(one hour) threw InterruptedException when interrupted")
                            .containsOnly(true);
                    event.set();
                    other.join();
                    event.clear();
                    assertThat(event.await(Duration.ofMillis(1)))
                            .as("what await(1 ms) returns after that, when the event was set and cleared")
                            .isFalse();
                })
                .assertHolds(
                        "C9: a waiter is interrupted and waits on, returns as if the event had been set, or takes along what was meant for"
                                + " others. Don't catch InterruptedException, let it out, and leave nothing behind.");
    }

    private static boolean throwsInterrupted(Actors.Act await) throws Throwable {
        try {
            await.play();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}

package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4.1 Event, hidden")
class EventHiddenTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration EVER = Duration.ofSeconds(Long.MAX_VALUE);
    private static final long SPINNING_NANOS = 150_000_000;

    private final List<Actor<Boolean>> waiters = new ArrayList<>();
    private boolean oneSpins; // then there is no waiting for the others to wait

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
            boolean first = event.await(HOUR);
            event.await();
            return List.of(first, event.await(Duration.ZERO), event.await(EVER));
        });

        assertThat(caller.result(() -> "C2: await waits though the event is set: a set must be remembered, and an"
                        + " await must not use it up"))
                .as("C2: what await(one hour), await(zero) and await(for ever) return while the event is set")
                .containsExactly(true, true, true);
    }

    @Test
    @DisplayName("C3: set wakes all who wait")
    void wakesAll() {
        Event event = new Event();
        manyAwait(event);
        set(event);
        allGoOn(
                "C3",
                "a set wakes only some of those who wait, or none: wake all of them (notifyAll, signalAll), whatever"
                        + " they wait on");
    }

    @Test
    @DisplayName("C3: to clear what is not set strands nobody")
    void clearWithoutSet() {
        Event event = new Event();
        manyAwait(event);
        event.clear();
        set(event);
        allGoOn(
                "C3",
                "after a clear that had nothing to clear, set doesn't wake those who waited before: don't replace"
                        + " what they wait on");
    }

    @Test
    @DisplayName("C4: a short set wakes all who wait")
    void shortSet() {
        Event event = new Event();
        for (int round = 0; round < 8; round++) {
            manyAwait(event);
            event.set();
            event.clear();
            allGoOn(
                    "C4",
                    "waiters missed a set that a clear followed at once: when they wake the event is cleared again,"
                            + " and they look at"
                            + " nothing else. Let each know which set it waits for, for instance by counting the sets");
        }
    }

    @Test
    @DisplayName("C4: a short set wakes all who wait, in whatever order they wake")
    void shortSetInAnyOrder() {
        Interleavings.defaults()
                .toleratingRaces() // C8 tells of them
                .run(() -> {
                    Event event = new Event();
                    Actors waiters = new Actors()
                            .add("waiter", event::await)
                            .add(
                                    "timed waiter",
                                    () -> assertThat(event.await(Duration.ofHours(1)))
                                            .as("what await(one hour) returns when a set ended it")
                                            .isTrue())
                            .start();
                    untilBothWait(waiters.thread("waiter"), waiters.thread("timed waiter"));
                    event.set();
                    event.clear();
                    waiters.join();
                })
                .assertHolds(
                        "C4: waiters missed a set that a clear followed at once: when they wake the event is cleared again, and they"
                                + " look at nothing else. Let each know which set it waits for, for instance by counting the sets.");
    }

    /** Blocks until: neither can go on by itself. Gives up on who spins; that is judged elsewhere. */
    private static void untilBothWait(Thread one, Thread other) {
        int atRest = 0;
        for (int looks = 0;
                looks < 200 && atRest < 2;
                looks++) { // twice: one may have waited for a lock of the other's
            atRest = canGoOn(one) || canGoOn(other) ? 0 : atRest + 1;
            Thread.yield();
        }
    }

    private static boolean canGoOn(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.NEW || state == Thread.State.RUNNABLE || state == Thread.State.BLOCKED;
    }

    @Test
    @DisplayName("C5: an await that begins after clear waits for the next set")
    void usedAgain() {
        Event event = new Event();
        for (int round = 0; round < 3; round++) {
            event.set();
            event.clear();
            manyAwait(event);
            nobodyHasGoneOn(
                    "C5",
                    "await returned after set and clear, though it began after the clear: clear must take the set"
                            + " back for"
                            + " everybody who comes later");
            set(event);
            allGoOn("C5", "set wakes nobody any more after set and clear");
            event.clear();
        }
    }

    @Test
    @DisplayName("C6: a signal is not missed by who has looked and does not wait yet")
    void setBetweenLookAndWait() {
        for (boolean timed : new boolean[] {false, true}) {
            Event event = new Event();
            Actor<Boolean> waiter;
            synchronized (event) { // where the event is its own lock, the waiter stops here, and the set comes first
                waiter = Actor.call("waiter", () -> timed ? event.await(HOUR) : untimed(event));
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
    @DisplayName("C6: no signal is missed, however set and await fall together")
    void noSignalIsMissed() {
        Interleavings.defaults()
                .toleratingRaces() // C8 tells of them
                .run(() -> {
                    Event event = new Event();
                    new Actors()
                            .add("waiter", event::await)
                            .add(
                                    "timed waiter",
                                    () -> assertThat(event.await(Duration.ofHours(1)))
                                            .as("what await(one hour) returns when a set ended it")
                                            .isTrue())
                            .add("setter", event::set)
                            .play();
                })
                .assertHolds(
                        "C6: a signal is missed: the waiter looked, then the event was set, and only then it began to wait."
                                + " Look and begin to wait under one lock, the one that set holds.");
    }

    @Test
    @DisplayName("C7: a thread that wakes without a set waits on")
    void wokenWithoutSet() {
        Event event = new Event();
        manyAwait(event);
        for (int i = 0; i < 10; i++) {
            wake(event);
            Thread.yield();
        }
        nobodyHasGoneOn(
                "C7",
                "await returned and nobody had called set: a thread may wake for another reason, or for none (a"
                        + " spurious"
                        + " wake-up), so wait in a loop that looks again, not after an if");
        set(event);
        allGoOn("C3", "a set doesn't wake all who wait");
    }

    @Test
    @DisplayName("C7: a thread that wakes for no reason waits on")
    void wokenForNoReason() {
        Interleavings.defaults()
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
                            .add("waker", () -> wake(event))
                            .add("setter", () -> {
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
    @DisplayName("C8: who asks isSet again and again sees the set")
    void isSetIsSeen() {
        Event event = new Event();
        mustSee(event, "isSet()", EventSpinner.start("asks isSet", rarity -> EventSpinner.untilSet(event, rarity)));
    }

    @Test
    @DisplayName("C8: who looks with await(zero) again and again sees the set")
    void awaitZeroSeesTheSet() {
        Event event = new Event();
        mustSee(
                event,
                "await(zero)",
                EventSpinner.start("asks await(zero)", rarity -> EventSpinner.untilAwaited(event, rarity)));
    }

    private static void mustSee(Event event, String call, EventSpinner spinner) {
        spinner.awaitHot();
        event.set();
        if (!spinner.seesIt()) {
            throw new AssertionError("C8: a thread called " + call
                    + " many million times after the set and never saw it: read and write the"
                    + " flag under the same lock, or make it volatile; a plain field may be read once and kept");
        }
    }

    @Test
    @DisplayName("C8: what was written before set is seen after await")
    void writesAreSeen() {
        Interleavings.explore(() -> {
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
    @DisplayName("C9: an interrupted waiter throws InterruptedException")
    void interrupted() {
        Event event = new Event();
        manyAwait(event);
        waiters.forEach(Actor::interrupt);

        for (Actor<Boolean> waiter : waiters) {
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
    void waitsAtRest() {
        Event event = new Event();
        waiter("await()", () -> untimed(event));
        waiter("await(one hour)", () -> event.await(HOUR));

        Stillness.require("C10");

        set(event);
        allGoOn("C3", "a set doesn't wake all who wait");
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
    @DisplayName("C11: waking up in between doesn't make the time longer")
    void timeIsNotMadeLonger() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingRaces()
                .run(() -> {
                    Event event = new Event();
                    new Actors()
                            .add("waiter", () -> {
                                long begin = System.nanoTime();
                                assertThat(event.await(Duration.ofSeconds(5)))
                                        .as("what await(5 s) returns when nobody sets the event")
                                        .isFalse();
                                assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin))
                                        .as(
                                                "how many seconds await(5 s) took, by the engine's clock, woken after 3, 6 and 9 seconds")
                                        .isLessThan(10); // its clock leaps
                            })
                            .add("waker", () -> {
                                for (int i = 0; i < 3; i++) {
                                    Thread.sleep(3_000);
                                    wake(event);
                                }
                            })
                            .play();
                })
                .assertHolds(
                        "C11: waking up in between makes the time longer: each wake-up makes the time start afresh. Take the deadline"
                                + " once, and wait for what is left of it.");
    }

    @Test
    @DisplayName("C11: a very long time is no error")
    void veryLongTime() {
        Event event = new Event();
        for (Duration limit : List.of(LONGEST, EVER)) {
            Actor<Boolean> waiter = waiter("await(" + limit + ")", () -> event.await(limit));
            Stillness.settle();
            assertThat(waiter.hasEnded() ? ended(waiter) : "waits")
                    .as(
                            "C11: what await(%s) does while nobody sets the event: beware of overflow when you"
                                    + " reckon with nanoseconds",
                            limit)
                    .isEqualTo("waits");
        }
        set(event);
        allGoOn("C11", "a set doesn't wake who waits for a very long time");
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

    // ---- The cast

    private void manyAwait(Event event) {
        waiters.clear();
        for (int i = 1; i <= 4; i++) {
            waiter("await() no. " + i, () -> untimed(event));
            waiter("await(one hour) no. " + i, () -> event.await(HOUR));
        }
        for (int i = 0; i < 2 && !oneSpins; i++) {
            Stillness.settle();
            waiters.forEach(this::letItWait);
        }
    }

    /**
     * They come one after another, so that a thread that is seen waiting waits for the event and not for another
     * waiter.
     */
    private Actor<Boolean> waiter(String name, Callable<Boolean> await) {
        Actor<Boolean> waiter = Actor.call(name, await);
        letItWait(waiter);
        waiters.add(waiter);
        return waiter;
    }

    /** Blocks until: the thread waits, has ended, or a thread has spun for so long that it never will. */
    private void letItWait(Actor<Boolean> waiter) {
        Thread thread = waiter.thread();
        while (!oneSpins && thread.getState() == Thread.State.RUNNABLE) {
            oneSpins = THREADS.getThreadCpuTime(thread.getId()) > SPINNING_NANOS;
            LockSupport.parkNanos(50_000);
        }
    }

    private static boolean untimed(Event event) throws InterruptedException {
        event.await();
        return true;
    }

    /**
     * A wake-up that means nothing to whoever waits on the event itself: any code may do this to an object it
     * knows.
     */
    private static void wake(Event event) {
        synchronized (event) {
            event.notifyAll();
        }
    }

    private static void set(Event event) {
        Actor.run("caller of set", event::set)
                .result(() -> "C3: set never returns: a thread must not hold the lock while it waits");
    }

    private void nobodyHasGoneOn(String clause, String mistake) {
        Stillness.settle();
        assertThat(waiters.stream()
                        .filter(Actor::hasEnded)
                        .map(waiter -> waiter.thread().getName()))
                .as(clause + ": who has gone on: " + mistake)
                .isEmpty();
    }

    private void allGoOn(String clause, String mistake) {
        for (Actor<Boolean> waiter : waiters) {
            boolean event = waiter.result(() -> "%s: %d of %d threads still wait: %s"
                    .formatted(
                            clause,
                            waiters.stream().filter(each -> !each.hasEnded()).count(),
                            waiters.size(),
                            mistake));
            assertThat(event)
                    .as(
                            "%s: what %s returns when it was woken by a set: true, whether or not the event is still"
                                    + " set",
                            clause, waiter.thread().getName())
                    .isTrue();
        }
    }
}

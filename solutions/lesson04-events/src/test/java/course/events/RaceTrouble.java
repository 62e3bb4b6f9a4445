package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5, C6 and C7 of the starting gate: runners that throw, and a caller that is interrupted. */
interface RaceTrouble {
    int RUNNERS = 3;

    @Test
    @DisplayName("C5: whoever throws, and whatever, is left out, and changes nothing for the others")
    default void someoneThrows() {
        for (Throwable failure : failures()) {
            for (int thrower = 0; thrower < RUNNERS; thrower++) {
                Gate othersMayEnd = new Gate();
                Rendezvous running = new Rendezvous(RUNNERS - 1);
                List<Runnable> runners = new ArrayList<>(Collections.nCopies(RUNNERS, () -> {
                    running.arrive();
                    othersMayEnd.pass();
                }));
                runners.set(thrower, () -> fail(failure));
                String what = "runner %d of %d throws %s"
                        .formatted(thrower, RUNNERS, failure.getClass().getSimpleName());
                Actor<List<Integer>> caller = race(runners);
                running.awaitFull(() ->
                        "C5: %s, and only %d of the %d others run".formatted(what, running.arrived(), RUNNERS - 1));
                Stillness.settle();
                assertThat(caller.hasEnded())
                        .as("C5: whether race has ended when %s and the others still run", what)
                        .isFalse();
                othersMayEnd.open();
                List<Integer> others = new ArrayList<>(upTo(RUNNERS));
                others.remove(thrower);
                requirePlaces(caller, others, what + ", and the others have ended");
            }
        }
    }

    @Test
    @DisplayName("C5: a runner throws when all others have ended, or all of them throw")
    default void theLastOrAll() {
        for (Throwable failure : failures()) {
            Gate mayThrow = new Gate();
            Actor<List<Integer>> lastThrows = race(List.of(() -> {}, () -> {
                mayThrow.pass();
                fail(failure);
            }));
            Stillness.settle();
            mayThrow.open();
            String what = failure.getClass().getSimpleName();
            requirePlaces(lastThrows, List.of(0), "the last one throws " + what);
            requirePlaces(race(Collections.nCopies(RUNNERS, () -> fail(failure))), List.of(), "all throw " + what);
        }
    }

    @Test
    @DisplayName("C5: a runner that ends with its thread's interrupt flag set has ended")
    default void interruptsItself() {
        Runnable interruptsItself = () -> Thread.currentThread().interrupt();
        requirePlaces(
                race(List.of(interruptsItself, () -> {}, interruptsItself)),
                upTo(RUNNERS),
                "two of three have set their own interrupt flag and ended");
    }

    @Test
    @DisplayName("C6: an interrupt of the caller is passed on to all that run")
    default void interruptedWhileTheyRun() {
        for (int count = 1; count <= RUNNERS; count++) {
            int stillRunning = count;
            Rendezvous running = new Rendezvous(stillRunning);
            Rendezvous interrupted = new Rendezvous(stillRunning);
            List<Runnable> runners = new ArrayList<>(Collections.nCopies(RUNNERS - stillRunning, () -> {}));
            runners.addAll(Collections.nCopies(stillRunning, () -> waitForAnInterrupt(running, interrupted)));
            Actor<List<Integer>> caller = race(runners);
            running.awaitFull(
                    () -> "C3: only %d of %d run at the same time".formatted(running.arrived(), stillRunning));
            Stillness.settle();
            caller.interrupt();

            assertThat(caller.failure(() -> "C6: the caller was interrupted, and waits on"))
                    .as("C6: what race throws when its caller is interrupted")
                    .isInstanceOf(InterruptedException.class);
            interrupted.awaitFull(
                    () -> "C6: only %d of %d that run were interrupted when the caller was: interrupt every one"
                            .formatted(interrupted.arrived(), stillRunning));
        }
    }

    @Test
    @DisplayName("C7: no thread is left, whatever the runners do")
    default void leavesNothing() {
        List<List<Runnable>> races = List.of(
                List.of(),
                Collections.nCopies(RUNNERS, () -> {}),
                Collections.nCopies(RUNNERS, () -> fail(new IllegalStateException("made by the test"))),
                List.of(() -> {}, () -> fail(new AssertionError("made by the test")), () -> {}));
        for (List<Runnable> runners : races) {
            race(runners).failure(() -> "C5: all of %d have ended, and race does not return".formatted(runners.size()));
            Leaks.requireNone("C7");
        }
    }

    @Test
    @DisplayName("C7: an interrupt before all are at the gate leaves nobody there")
    default void interruptedBefore() {
        Rendezvous interrupted = new Rendezvous(RUNNERS);
        Rendezvous running = new Rendezvous(RUNNERS);
        Actor<List<Integer>> caller = Actor.call("caller", () -> {
            Thread.currentThread().interrupt();
            return StartingGate.race(Collections.nCopies(RUNNERS, () -> waitForAnInterrupt(running, interrupted)));
        });
        requireInterrupted(caller, running, interrupted);
    }

    @Test
    @DisplayName("C7: an interrupt while some are at the gate leaves nobody there")
    default void interruptedWhileTheyCome() {
        Rendezvous interrupted = new Rendezvous(RUNNERS);
        Rendezvous running = new Rendezvous(RUNNERS);
        HeldWhileMaking last = new HeldWhileMaking(RUNNERS);
        Actor<List<Integer>> caller = Actor.call("caller", () -> {
            last.begin();
            return StartingGate.race(Collections.nCopies(RUNNERS, () -> waitForAnInterrupt(running, interrupted)));
        });
        Stillness.settle();
        caller.interrupt();
        Stillness.settle();
        last.letGo();
        requireInterrupted(caller, running, interrupted);
    }

    private static void requireInterrupted(Actor<List<Integer>> caller, Rendezvous running, Rendezvous interrupted) {
        assertThat(caller.failure(() -> "C6: the caller was interrupted before all were at the gate, and waits on"))
                .as("C6: what race throws when its caller was interrupted before all were at the gate")
                .isInstanceOf(InterruptedException.class);
        Leaks.requireNone("C7");
        assertThat(interrupted.arrived())
                .as("C6: how many were interrupted, of %d that ran all the same", running.arrived())
                .isEqualTo(running.arrived());
    }

    private static void requirePlaces(Actor<List<Integer>> caller, List<Integer> places, String what) {
        assertThat(caller.failure(
                        () -> "C5: %s, and race does not return: count one that throws as ended too (in a finally)"
                                .formatted(what)))
                .as("C5: what race throws when %s: it returns as if nothing had happened", what)
                .isNull();
        assertThat(caller.result())
                .as("C5: what race returns when %s", what)
                .containsExactlyInAnyOrderElementsOf(places);
    }

    private static void waitForAnInterrupt(Rendezvous running, Rendezvous interrupted) {
        running.arrive();
        if (!new Gate().passUnlessInterrupted()) {
            interrupted.arrive();
        }
    }

    static Actor<List<Integer>> race(List<Runnable> runners) {
        return Actor.call("caller", () -> StartingGate.race(runners));
    }

    static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    static List<Throwable> failures() {
        return List.of(new IllegalStateException("made by the test"), new AssertionError("made by the test"));
    }

    private static void fail(Throwable failure) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {}); // keeps the screen clean
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}

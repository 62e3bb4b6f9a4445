package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5, C6 and C7 of the game in rounds: it ends early. */
interface GameOver {
    int PLAYERS = 3;

    @Test
    @DisplayName("C5: whoever fails, in whatever round and by whatever, ends the game for all who wait for him")
    default void othersWait() {
        List<Throwable> failures = List.of(
                new IOException("made by the test"),
                new IllegalStateException("made by the test"),
                new StackOverflowError("made by the test"),
                new BrokenBarrierException("made by the test, of the action's own"),
                new InterruptedException("made by the test, though nobody was interrupted"));
        for (Throwable failure : failures) {
            for (int place = 0; place < PLAYERS; place++) {
                int failing = place; // in that round, too: the first, a middle one, the last
                AtomicInteger later = new AtomicInteger();
                Actor<Void> caller = play(PLAYERS, PLAYERS, (player, round) -> {
                    if (player == failing && round == failing) {
                        throw GameOver.<RuntimeException>unchanged(failure);
                    }
                    if (round > failing) {
                        later.incrementAndGet();
                    }
                });
                requireCause(
                        caller,
                        failure,
                        "player %d of %d threw %s in round %d"
                                .formatted(failing, PLAYERS, failure.getClass().getSimpleName(), failing));
                assertThat(later)
                        .as("C5: how many entered a round after the one in which a player failed")
                        .hasValue(0);
                Leaks.requireNone("C7");
            }
        }
    }

    @Test
    @DisplayName("C5: running actions are interrupted, and what they throw then is not the cause")
    default void othersPlay() {
        IOException failure = new IOException("made by the test");
        for (int place = 0; place < PLAYERS; place++) {
            int failing = place;
            Gate never = new Gate();
            Rendezvous playing = new Rendezvous(PLAYERS - 1);
            AtomicInteger interrupted = new AtomicInteger();
            Actor<Void> caller = play(PLAYERS, 2, (player, round) -> {
                if (player == failing) {
                    playing.awaitFull(() ->
                            "C3: only %d of %d others play at the same time".formatted(playing.arrived(), PLAYERS - 1));
                    throw failure;
                }
                playing.arrive();
                try {
                    never.passInterruptibly();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw new IllegalStateException("made by the test, because of an interrupt", e);
                }
            });
            requireCause(
                    caller, failure, "player %d of %d failed while the others still play".formatted(failing, PLAYERS));
            assertThat(interrupted)
                    .as("C5: how many of the other %d, whose actions ran, were interrupted", PLAYERS - 1)
                    .hasValue(PLAYERS - 1);
            Leaks.requireNone("C7");
        }
    }

    @Test
    @DisplayName("C7: it waits for actions that do not react, and ends then")
    default void othersDoNotReact() {
        IOException failure = new IOException("made by the test");
        Gate mayEnd = new Gate();
        Rendezvous playing = new Rendezvous(PLAYERS - 1);
        Actor<Void> caller = play(PLAYERS, 3, (player, round) -> {
            if (player == 0) {
                playing.awaitFull(() ->
                        "C3: only %d of %d others play at the same time".formatted(playing.arrived(), PLAYERS - 1));
                throw failure;
            }
            playing.arrive();
            passAnyway(mayEnd);
        });
        playing.awaitFull(
                () -> "C3: only %d of %d others play at the same time".formatted(playing.arrived(), PLAYERS - 1));
        Stillness.settle();
        assertThat(caller.hasEnded())
                .as("C7: whether play has thrown while actions still run that don't react to an interrupt")
                .isFalse();
        mayEnd.open();
        requireCause(caller, failure, "a player failed, and the others have eaten their interrupts and ended");
        Leaks.requireNone("C7");
    }

    @Test
    @DisplayName("C5: the failure is the cause, in whatever order the steps come")
    default void failsInAnyOrder() {
        Interleavings.defaults()
                .schedules(80)
                .toleratingUncaught()
                .run(() -> {
                    IOException failure = new IOException("made by the test");
                    Throwable cause = null;
                    try {
                        Rounds.play(3, 2, (player, round) -> {
                            if (player == 1 && round == 1) {
                                throw failure;
                            }
                            Thread.sleep(1);
                        });
                    } catch (ExecutionException e) {
                        cause = e.getCause();
                    }
                    assertThat(cause)
                            .as("the cause when one of three failed in round 1")
                            .isSameAs(failure);
                })
                .assertHolds(
                        "C5: a player fails, and the game does not end, or something else is told as the cause, such as the broken barrier. Note the failure"
                                + " before you interrupt anybody or break the barrier, and let only the first one count.");
    }

    @Test
    @DisplayName("C6: an interrupt of the caller ends the game, whoever plays or waits")
    default void callerInterrupted() {
        for (int stillPlaying = 1; stillPlaying <= PLAYERS; stillPlaying++) {
            int first = stillPlaying;
            Gate never = new Gate();
            AtomicInteger interrupted = new AtomicInteger();
            AtomicInteger later = new AtomicInteger();
            Rendezvous playing = new Rendezvous(stillPlaying);
            Actor<Void> caller = play(PLAYERS, 2, (player, round) -> {
                if (round == 1) {
                    later.incrementAndGet();
                } else if (player < first) {
                    playing.arrive();
                    try {
                        never.passInterruptibly();
                    } catch (InterruptedException e) {
                        interrupted.incrementAndGet(); // and ends as if nothing had happened
                    }
                }
            });
            playing.awaitFull(() -> "C3: only %d of %d play at the same time".formatted(playing.arrived(), first));
            Stillness.settle();
            caller.interrupt();

            assertThat(caller.failure(() -> "C6: the caller was interrupted, and the game goes on"))
                    .as("C6: what play throws when the caller is interrupted")
                    .isInstanceOf(InterruptedException.class);
            assertThat(interrupted)
                    .as("C6: how many of %d, whose actions ran, were interrupted when the caller was", first)
                    .hasValue(first);
            assertThat(later)
                    .as("C6: how many entered the next round after that")
                    .hasValue(0);
            Leaks.requireNone("C7");
        }
    }

    @Test
    @DisplayName("C7: interrupted, it waits for actions that do not react")
    default void callerInterruptedOthersDoNotReact() {
        Gate mayEnd = new Gate();
        Rendezvous playing = new Rendezvous(PLAYERS);
        Actor<Void> caller = play(PLAYERS, 2, (player, round) -> {
            playing.arrive();
            passAnyway(mayEnd);
        });
        playing.awaitFull(() -> "C3: only %d of %d play at the same time".formatted(playing.arrived(), PLAYERS));
        caller.interrupt();
        Stillness.settle();
        assertThat(caller.hasEnded())
                .as("C7: whether play has thrown while actions still run that don't react to an interrupt")
                .isFalse();
        mayEnd.open();
        assertThat(caller.failure(() -> "C6: the caller was interrupted, all actions have ended, and play does not"))
                .as("C6: what play throws when the caller is interrupted")
                .isInstanceOf(InterruptedException.class);
        Leaks.requireNone("C7");
    }

    default Actor<Void> play(int players, int rounds, RoundAction action) {
        return Actor.run("caller", () -> Rounds.play(players, rounds, action));
    }

    private static void requireCause(Actor<Void> caller, Throwable failure, String what) {
        Throwable thrown = caller.failure(
                () -> "C5: %s, and the game does not end: the others wait for one who never comes".formatted(what));
        assertThat(thrown).as("C5: what play throws when %s", what).isInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause())
                .as(
                        "C5: the cause when %s: the very object that was thrown first, never what it provoked, such as the broken barrier or the"
                                + " interrupt of the others: note the reason first, then interrupt them",
                        what)
                .isSameAs(failure);
    }

    /** However often it is interrupted. */
    private static void passAnyway(Gate gate) {
        while (!gate.isOpen()) {
            try {
                gate.passInterruptibly();
            } catch (InterruptedException e) {
                // it does not react
            }
        }
    }

    static List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

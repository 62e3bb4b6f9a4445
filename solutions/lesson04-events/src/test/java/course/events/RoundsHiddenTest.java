package course.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A game that goes as it should; {@link GameOver} tells of those that don't. */
@DisplayName("4.4 Rounds, hidden")
class RoundsHiddenTest implements GameOver {
    private static final int MANY = 60;

    @Test
    @DisplayName("C1: each player plays each round once, in order, in a game of any size")
    void allPlay() {
        for (int[] size : new int[][] {{1, 1}, {1, 5}, {4, 1}, {3, 7}}) {
            Map<Integer, Queue<Integer>> rounds = new ConcurrentHashMap<>();
            play(
                            size[0],
                            size[1],
                            (player, round) -> rounds.computeIfAbsent(player, each -> new ConcurrentLinkedQueue<>())
                                    .add(round))
                    .result(() -> "C1: a game of %d players and %d rounds does not end".formatted(size[0], size[1]));

            assertThat(rounds.keySet())
                    .as("C1: who played, in a game of %d players", size[0])
                    .containsExactlyInAnyOrderElementsOf(GameOver.upTo(size[0]));
            assertThat(rounds.values())
                    .as(
                            "C1: the rounds that each player played, of %d, in the order in which they were played",
                            size[1])
                    .allSatisfy(each -> assertThat(each).containsExactlyElementsOf(GameOver.upTo(size[1])));
        }
    }

    @Test
    @DisplayName("C2: nobody enters a round before all have ended the one before, in whatever order the steps come")
    void roundAfterRound() {
        Interleavings.defaults()
                .schedules(60)
                .run(() -> {
                    AtomicInteger ended = new AtomicInteger();
                    int[] lastRound =
                            new int[3]; // plain on purpose: each round sees what was written in the one before
                    Rounds.play(3, 3, (player, round) -> {
                        assertThat(ended.get())
                                .as("how many actions had ended when player %d of 3 entered round %d", player, round)
                                .isGreaterThanOrEqualTo(3 * round);
                        if (round % 2 == 1) {
                            assertThat(lastRound)
                                    .as("what the others wrote in the round before")
                                    .containsOnly(round - 1);
                        } else {
                            lastRound[player] = round;
                        }
                        ended.incrementAndGet();
                    });
                })
                .assertHolds(
                        "C2: a player enters a round before all have ended the one before, or the game does not end. All have to meet after each"
                                + " round, as many as there are players, and again and again: a latch opens once.");
    }

    @Test
    @DisplayName("C2: nobody enters a round while one still plays the one before, however long that takes")
    void oneIsSlow() {
        for (int slow = 0; slow < PLAYERS; slow++) {
            int last = slow;
            Gate mayEnd = new Gate();
            AtomicInteger second = new AtomicInteger();
            Actor<Void> caller = play(PLAYERS, 2, (player, round) -> {
                if (round == 1) {
                    second.incrementAndGet();
                } else if (player == last) {
                    mayEnd.passInterruptibly();
                }
            });
            Stillness.settle();
            assertThat(second)
                    .as("C2: how many have entered round 1 while player %d of %d still plays round 0", last, PLAYERS)
                    .hasValue(0);
            mayEnd.open();
            caller.result(() -> "C4: all have ended, and play does not return");
        }
    }

    @Test
    @DisplayName("C3: a thread for each player, all at the same time, for the whole game")
    void threads() {
        Map<Integer, Set<Thread>> threads = new ConcurrentHashMap<>();
        Rendezvous first = new Rendezvous(MANY);
        Rendezvous second = new Rendezvous(MANY);
        Actor<Void> caller = play(MANY, 2, (player, round) -> {
            threads.computeIfAbsent(player, each -> ConcurrentHashMap.newKeySet())
                    .add(Thread.currentThread());
            (round == 0 ? first : second).meet();
        });
        caller.result(
                () -> "C3: only %d of %d play round 0 at the same time, and %d round 1: nothing may limit their number"
                        .formatted(first.arrived(), MANY, second.arrived()));

        assertThat(threads.values())
                .as("C3: the threads of each player in two rounds: one, the same in all rounds")
                .allSatisfy(each -> assertThat(each).hasSize(1));
        Set<Thread> all = threads.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(all).as("C3: the threads of %d players: one each", MANY).hasSize(MANY);
        assertThat(all)
                .as("C3: the threads of the players: the caller's is none of them")
                .doesNotContain(caller.thread());
    }

    @Test
    @DisplayName("C4: it returns when the last one has ended the last round")
    void waitsForTheLast() {
        for (int slow = 0; slow < PLAYERS; slow++) {
            int last = slow;
            Gate mayEnd = new Gate();
            Actor<Void> caller = play(PLAYERS, 2, (player, round) -> {
                if (player == last && round == 1) {
                    mayEnd.passInterruptibly();
                }
            });
            Stillness.settle();
            assertThat(caller.hasEnded())
                    .as("C4: whether play has returned while player %d of %d still plays the last round", last, PLAYERS)
                    .isFalse();
            mayEnd.open();
            caller.result(() -> "C4: all have ended the last round, and play does not return");
            Leaks.requireNone("C7");
        }
    }

    @Test
    @DisplayName("C8: who waits for the others, and who waits for the end, waits at rest")
    void atRest() {
        Gate mayEnd = new Gate();
        Actor<Void> caller = play(PLAYERS, 2, (player, round) -> {
            if (player == 0) {
                mayEnd.passInterruptibly();
            }
        });
        Stillness.require("C8");
        mayEnd.open();
        caller.result(() -> "C4: all have ended, and play does not return");
    }

    @Test
    @DisplayName("C8: who waits is woken by the others, not by the clock")
    void wokenByTheOthers() {
        Interleavings.defaults()
                .schedules(20)
                .toleratingRaces()
                .run(() -> {
                    long begin = System.nanoTime();
                    Rounds.play(2, 2, (player, round) -> Thread.yield());
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                    assertThat(Interleavings.isControlled() ? millis : 0)
                            .as("how many milliseconds went by while nobody played and all waited")
                            .isLessThan(25);
                })
                .assertNothingThrown(
                        "C8: a player, or the caller, goes on only when a slice of time is over (wait(1000), sleep): it looks again and again."
                                + " Let those it waits for wake it, and let it wait without slices.");
    }

    @Test
    @DisplayName("C9: nobody, negative rounds and null are refused, no rounds are not")
    void edges() {
        AtomicInteger calls = new AtomicInteger();
        RoundAction counts = (player, round) -> calls.incrementAndGet();
        for (int players : new int[] {0, -2}) {
            assertThat(thrownBy(players, 1, counts))
                    .as("C9: what is thrown for %d players", players)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(players));
        }
        assertThat(thrownBy(2, -3, counts))
                .as("C9: what is thrown for -3 rounds")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-3");
        assertThat(thrownBy(2, 1, null)).as("C9: what is thrown for null").isInstanceOf(NullPointerException.class);
        assertThat(thrownBy(2, 0, null))
                .as("C9: what is thrown for null, with no rounds")
                .isInstanceOf(NullPointerException.class);
        assertThat(thrownBy(2, 0, counts))
                .as("C9: what is thrown for no rounds")
                .isNull();
        assertThat(calls).as("C9: how often somebody played in all these").hasValue(0);
    }

    private static Throwable thrownBy(int players, int rounds, RoundAction action) {
        return Actor.call("caller", () -> catchThrowable(() -> Rounds.play(players, rounds, action)))
                .result(() -> "C9: play(%d, %d, …) does not end".formatted(players, rounds));
    }
}

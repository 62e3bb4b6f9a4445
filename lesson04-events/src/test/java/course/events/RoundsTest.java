package course.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4.4 Rounds")
class RoundsTest {
    @Test
    @DisplayName("C1: each player plays each round")
    void allPlay() throws Exception {
        Queue<String> played = new ConcurrentLinkedQueue<>();
        Rounds.play(2, 2, (player, round) -> played.add(player + " in " + round));

        assertThat(played)
                .as("C1: who played in which round, of two players and two rounds")
                .containsExactlyInAnyOrder("0 in 0", "1 in 0", "0 in 1", "1 in 1");
    }

    @Test
    @DisplayName("C2: nobody enters a round before all have ended the one before")
    void roundAfterRound() {
        Interleavings.defaults()
                .schedules(40)
                .run(() -> {
                    AtomicInteger ended = new AtomicInteger();
                    Rounds.play(2, 3, (player, round) -> {
                        assertThat(ended.get())
                                .as("how often an action had ended when player %d entered round %d", player, round)
                                .isGreaterThanOrEqualTo(2 * round);
                        ended.incrementAndGet();
                    });
                })
                .assertHolds(
                        "C2: a player enters a round before all have ended the one before: after each round all have to meet.");
    }

    @Test
    @DisplayName("C3: all play at the same time, each in a thread of its own")
    void together() {
        Rendezvous meeting = new Rendezvous(3);
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        Actor<Void> caller = Actor.run(
                "caller",
                () -> Rounds.play(3, 1, (player, round) -> {
                    threads.add(Thread.currentThread());
                    meeting.meet();
                }));
        caller.result(() -> "C3: only %d of 3 play at the same time".formatted(meeting.arrived()));

        assertThat(threads)
                .as("C3: the threads of three players")
                .doesNotHaveDuplicates()
                .doesNotContain(caller.thread());
    }

    @Test
    @DisplayName("C5: a failing player ends the game for all")
    void failure() {
        IOException failure = new IOException("made by the test");
        for (int failing : List.of(0, 2)) {
            Actor<Throwable> caller = Actor.call(
                    "caller",
                    () -> catchThrowable(() -> Rounds.play(3, 3, (player, round) -> {
                        if (player == failing && round == 1) {
                            Stillness.settle(); // the others wait for it
                            throw failure;
                        }
                    })));
            assertThat(caller.result(() ->
                            "C5: player %d of 3 failed, and the game does not end: the others wait for one who never comes"
                                    .formatted(failing)))
                    .as("C5: what is thrown when player %d of 3 failed", failing)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .as(
                            "C5: the cause when player %d of 3 failed: what that one threw. A BrokenBarrierException or an InterruptedException of the"
                                    + " others came of it: note the reason first, then interrupt them",
                            failing)
                    .isSameAs(failure);
        }
    }
}

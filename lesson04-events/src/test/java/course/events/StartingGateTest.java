package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4.3 StartingGate")
class StartingGateTest {
    @Test
    @DisplayName("C2: nobody runs before all are at the gate")
    void nobodyRunsEarly() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingRaces()
                .run(() -> {
                    AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
                    Runnable looks = () -> fewest.accumulateAndGet(Interleavings.threadsThatHaveBegun(), Math::min);
                    StartingGate.race(List.of(looks, looks));

                    assertThat(fewest.get())
                            .as("how many of two threads were under way when a runner ran")
                            .isGreaterThanOrEqualTo(2);
                })
                .assertHolds(
                        "C2: a runner runs before all are at the gate: open it only when each one has told that it has come.");
    }

    @Test
    @DisplayName("C3: all run at the same time")
    void together() {
        Rendezvous together = new Rendezvous(3);
        Actor<List<Integer>> caller =
                Actor.call("caller", () -> StartingGate.race(List.of(together::meet, together::meet, together::meet)));

        caller.result(() -> "C3: only %d of 3 run at the same time, and the others wait for their end"
                .formatted(together.arrived()));
    }

    @Test
    @DisplayName("C4: who ends last comes last")
    void lastComesLast() {
        Interleavings.defaults()
                .schedules(10)
                .toleratingRaces()
                .run(() -> {
                    Runnable slow = () -> {
                        try {
                            TimeUnit.SECONDS.sleep(10); // of the engine's clock
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                    assertThat(StartingGate.race(List.of(slow, () -> {})))
                            .as("what race returns when the second of two ended first")
                            .containsExactly(1, 0);
                })
                .assertHolds("C4: what race returns is not the order in which the runners ended, or not all of them.");
    }

    @Test
    @DisplayName("C5: one that throws is left out, and hangs nobody")
    void oneThrows() {
        Runnable throwing = () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {}); // keeps the screen clean
            throw new IllegalStateException("made by the test");
        };
        Actor<List<Integer>> caller =
                Actor.call("caller", () -> StartingGate.race(List.of(() -> {}, throwing, () -> {})));

        assertThat(caller.result(() -> "C5: one has thrown, the others have ended, and race does not return"))
                .as("C5: what race returns when the second of three throws")
                .containsExactlyInAnyOrder(0, 2);
    }
}

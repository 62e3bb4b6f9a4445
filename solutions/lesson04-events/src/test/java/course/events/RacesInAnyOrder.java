package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C2, C4, C5 and C6 of the starting gate, however the steps of the runners and the caller fall together. */
interface RacesInAnyOrder {
    @Test
    @DisplayName("C2: nobody runs before all are at the gate")
    default void nobodyRunsEarly() {
        Interleavings.defaults()
                .schedules(60)
                .toleratingRaces()
                .run(() -> {
                    AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
                    Runnable looks = () -> fewest.accumulateAndGet(Interleavings.threadsThatHaveBegun(), Math::min);
                    StartingGate.race(List.of(looks, looks, looks));

                    assertThat(fewest.get())
                            .as("how many of three threads were under way when a runner ran")
                            .isGreaterThanOrEqualTo(3);
                })
                .assertHolds(
                        "C2: a runner runs before all are at the gate, or the race does not end: a thread that was started need not have taken a step."
                                + " Let each one tell that it has come, and open the gate when the last one has.");
    }

    @Test
    @DisplayName("C4: the places, in the order in which the runners end")
    default void inOrder() {
        Interleavings.defaults()
                .schedules(8)
                .toleratingRaces()
                .run(() -> {
                    for (int[] order : new int[][] {{2, 1, 0}, {1, 2, 0}, {0, 2, 1}}) {
                        List<Integer> expected = IntStream.of(order).boxed().toList();
                        List<Runnable> runners = IntStream.range(0, 3)
                                .<Runnable>mapToObj(place -> () -> endAfter(10 * (1 + expected.indexOf(place))))
                                .toList();
                        assertThat(StartingGate.race(runners))
                                .as(
                                        "what race returns when the runners end in the order %s, 10 s one after the other",
                                        expected)
                                .containsExactlyElementsOf(expected);
                    }
                })
                .assertHolds(
                        "C4: what race returns is not the order of the ends: each runner's own thread has to note its place, after the run, and the"
                                + " caller has to wait for all of them, without a limit.");
    }

    /** Part of a scenario: by the engine's clock, which moves on only when nobody has anything left to do. */
    static void endAfter(int seconds) {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts it
        }
    }

    @Test
    @DisplayName("C4: nobody who ends is lost, though all end at about the same time, and what they wrote is seen")
    default void nobodyIsLost() {
        Interleavings.defaults()
                .schedules(60)
                .run(() -> {
                    int[] written = new int[3]; // plain on purpose
                    List<Runnable> runners = IntStream.range(0, 3)
                            .<Runnable>mapToObj(place -> () -> written[place] = place + 1)
                            .toList();
                    assertThat(StartingGate.race(runners))
                            .as("what race returns when three end at about the same time")
                            .containsExactlyInAnyOrder(0, 1, 2);
                    assertThat(written)
                            .as("what the runners wrote, after the race")
                            .containsExactly(1, 2, 3);
                })
                .assertHolds(
                        "C4: several runners end at about the same time, and one is lost, the race never ends, or what was written isn't seen: what"
                                + " several threads write to has to be made for that, or guarded, and the caller has to wait for all of them.");
    }

    @Test
    @DisplayName("C5: a runner that throws changes nothing for the others, whenever it does")
    default void oneThrows() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingUncaught()
                .toleratingRaces()
                .run(() -> {
                    Runnable throwing = () -> {
                        throw new IllegalStateException("made by the test");
                    };
                    assertThat(StartingGate.race(List.of(() -> {}, throwing, () -> {})))
                            .as("what race returns when the second of three throws")
                            .containsExactlyInAnyOrder(0, 2);
                })
                .assertHolds(
                        "C5: a runner throws, and the race never ends, or somebody else is lost, or it is told as one that has ended.");
    }

    @Test
    @DisplayName("C6: an interrupt ends the race, whenever it comes")
    default void interruptedAtAnyPoint() {
        Interleavings.defaults()
                .schedules(60)
                .toleratingUncaught()
                .toleratingRaces()
                .run(() -> {
                    CountDownLatch never = new CountDownLatch(1);
                    AtomicBoolean threw = new AtomicBoolean();
                    AtomicInteger early = new AtomicInteger();
                    Runnable waits = () -> {
                        if (Interleavings.threadsThatHaveBegun() < 3) { // with the caller
                            early.incrementAndGet();
                        }
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            // as it should be
                        }
                    };
                    Actors caller = new Actors().add("caller", () -> {
                        try {
                            StartingGate.race(List.of(waits, waits));
                        } catch (InterruptedException e) {
                            threw.set(true);
                        }
                    });
                    caller.start();
                    caller.thread("caller").interrupt();
                    caller.join();
                    assertThat(threw)
                            .as("whether an interrupted caller got InterruptedException")
                            .isTrue();
                    TimeUnit.MINUTES.sleep(1); // of the engine's clock: all has happened by then
                    assertThat(early)
                            .as("how many ran before all were at the gate, which the caller's interrupt must not open")
                            .hasValue(0);
                })
                .assertHolds(
                        "C6: a caller that is interrupted waits on or gets no InterruptedException, or its interrupt lets runners run.");
    }
}

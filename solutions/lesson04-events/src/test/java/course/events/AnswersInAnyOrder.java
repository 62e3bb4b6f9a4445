package course.events;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Actors;
import course.classroom.interleave.Interleavings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C2, C5, C6 and C7 of the first answer, however the steps of those who are asked fall together. */
interface AnswersInAnyOrder {
    int FEW = 20;
    int SOME = 60;

    @Test
    @DisplayName("C2: a success counts, whenever the failures come")
    default void aSuccessCounts() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingUncaught()
                .run(() -> {
                    Callable<String> fails = () -> {
                        throw new IOException("made by the test");
                    };
                    assertThat(FirstAnswer.of(List.<Callable<String>>of(fails, () -> "an answer", fails)))
                            .as("the answer, where two fail and one answers")
                            .isEqualTo("an answer");
                })
                .assertHolds(
                        "C2: two fail and one answers at about the same time, and the answer is not returned, or somebody waits for ever: count"
                                + " failures and look for an answer in one step, and guard what is shared.");
    }

    @Test
    @DisplayName("C2: of two that answer at the same time one is returned")
    default void oneOfTwo() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingUncaught()
                .run(() -> assertThat(FirstAnswer.of(List.<Callable<String>>of(() -> "a", () -> "b")))
                        .as("the answer, where two answer")
                        .isIn("a", "b"))
                .assertHolds(
                        "C2: two answer at about the same time, and neither is returned, or the caller waits for ever.");
    }

    @Test
    @DisplayName("C5: all fail, in whatever order the steps come")
    default void allFail() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingUncaught()
                .run(() -> {
                    Throwable thrown = null;
                    try {
                        FirstAnswer.of(List.<Callable<String>>of(
                                () -> {
                                    throw new IOException("a");
                                },
                                () -> {
                                    throw new IOException("b");
                                },
                                () -> {
                                    throw new IOException("c");
                                }));
                    } catch (ExecutionException e) {
                        thrown = e.getCause();
                    }
                    assertThat(thrown).as("the cause when all three failed").isInstanceOf(IOException.class);
                    assertThat(thrown.getSuppressed())
                            .as("what is suppressed in the cause")
                            .hasSize(2);
                })
                .assertHolds(
                        "C5: three fail at about the same time, and failures are lost, or the caller waits for ever: what several threads add to"
                                + " has to be made for that, or guarded; and wait until every failure is noted.");
    }

    @Test
    @DisplayName("C6: an interrupt ends it, whenever it comes")
    default void interruptedAtAnyPoint() {
        Interleavings.defaults()
                .schedules(SOME)
                .toleratingUncaught()
                .toleratingRaces()
                .run(() -> {
                    CountDownLatch never = new CountDownLatch(1);
                    boolean[] threw = new boolean[1];
                    Callable<String> waits = () -> {
                        never.await();
                        return "never";
                    };
                    Actors caller = new Actors().add("caller", () -> {
                        try {
                            FirstAnswer.of(List.of(waits, waits));
                        } catch (InterruptedException e) {
                            threw[0] = true;
                        }
                    });
                    caller.start();
                    caller.thread("caller").interrupt();
                    caller.join();
                    assertThat(threw[0])
                            .as("whether an interrupted caller got InterruptedException")
                            .isTrue();
                })
                .assertHolds("C6: a caller that is interrupted waits on, or gets no InterruptedException.");
    }

    @Test
    @DisplayName("C7: the caller is woken by an answer, or by the last failure, not by the clock")
    default void wokenByTheAnswer() {
        Interleavings.defaults()
                .schedules(FEW)
                .toleratingUncaught()
                .toleratingRaces()
                .run(() -> {
                    long begin = System.nanoTime();
                    Callable<String> fails = () -> {
                        throw new IOException("made by the test");
                    };
                    for (List<Callable<String>> asked :
                            List.of(List.<Callable<String>>of(fails, () -> "an answer"), List.of(fails))) {
                        try {
                            FirstAnswer.of(asked);
                        } catch (Exception e) {
                            // what comes of it is other clauses' matter
                        }
                    }
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                    assertThat(Interleavings.isControlled() ? millis : 0)
                            .as("how many milliseconds went by while nobody had anything to do and all waited")
                            .isLessThan(25);
                })
                .assertNothingThrown(
                        "C7: the caller goes on only when a slice of time is over (wait(1000), sleep): it looks again and again. Let every"
                                + " outcome wake it, and let it wait without slices.");
    }
}

package course.queues;

import static course.queues.Belts.ENDLESS;
import static course.queues.Belts.passAnyway;
import static course.queues.Belts.requireThrown;
import static course.queues.Belts.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5 to C7 of the conveyor: it ends early, however its sides react and whoever ends it. */
interface BeltIsStopped {
    @Test
    @DisplayName("C7: it waits for a side that does not react")
    default void oneSideDoesNotReact() {
        IOException failure = new IOException("made by the test");
        for (boolean sinkFails : new boolean[] {true, false}) {
            Gate mayEnd = new Gate();
            Rendezvous working = new Rendezvous(1);
            Items source = Items.of(ENDLESS, item -> {
                if (item == 1 && sinkFails) {
                    working.arrive();
                    passAnyway(mayEnd);
                } else if (item == 1) {
                    working.awaitFull(() -> "C2: the sink does not work while the source is asked for the next item");
                    throw failure;
                }
            });
            Actor<Void> caller = run(source, 1, item -> {
                if (sinkFails) {
                    working.awaitFull(() -> "C2: the source is not asked for the next item while the sink works");
                    throw failure;
                }
                working.arrive();
                passAnyway(mayEnd);
            });
            Stillness.settle();
            assertThat(caller.hasEnded())
                    .as(
                            "C7: whether it has thrown while the %s still works, which doesn't react to an interrupt",
                            sinkFails ? "source" : "sink")
                    .isFalse();
            mayEnd.open();
            requireThrown(
                    sinkFails ? "C5" : "C4",
                    caller,
                    failure,
                    "one side failed, and the other has eaten its interrupt and gone on");
        }
    }

    @Test
    @DisplayName("C6: the caller is interrupted while the sink works, the source works, or both wait")
    default void callerInterrupted() {
        for (String who : List.of("the sink works", "the source works", "both work")) {
            Gate never = new Gate();
            Items source = Items.of(ENDLESS, item -> {
                if (item == 1 && !who.equals("the sink works")) {
                    never.passInterruptibly();
                }
            });
            Actor<Void> caller = run(source, 1, item -> {
                if (!who.equals("the source works")) {
                    never.passInterruptibly();
                }
            });
            Stillness.settle();
            caller.interrupt();
            assertThat(caller.failure(
                            () -> "C6: the caller is interrupted while %s, and it does not end: interrupt both sides"
                                    .formatted(who)))
                    .as("C6: what is thrown when the caller is interrupted while %s", who)
                    .isInstanceOf(InterruptedException.class);
            Leaks.requireNone("C7");
        }
    }

    @Test
    @DisplayName("C5: a failure is thrown itself, in whatever order the steps come")
    default void failsInAnyOrder() {
        Interleavings.defaults()
                .schedules(60)
                .toleratingUncaught()
                .toleratingRaces()
                .run(() -> {
                    IOException failure = new IOException("made by the test");
                    Throwable thrown = null;
                    try {
                        Conveyor.run(List.of(1, 2, 3, 4, 5).iterator(), 1, item -> {
                            if (item == 2) {
                                throw failure;
                            }
                        });
                    } catch (Exception e) {
                        thrown = e;
                    }
                    assertThat(thrown)
                            .as("what is thrown when the sink failed at item 2 of 5")
                            .isSameAs(failure);
                })
                .assertHolds(
                        "C5: the sink fails, and it does not end, or something else is thrown, such as the interrupt that the failure brought the source. Note the"
                                + " failure before you interrupt the other side, and let only the first one count.");
    }
}

package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C4 to C7 of the conveyor: it ends early, and each side in turn is in each of the places where it may be then. */
interface BeltStops {
    int ENDLESS = 10_000; // more than anybody gets to see, and no burden for a belt without a bound

    static List<Throwable> failures() {
        return List.of(
                new IOException("made by the test"),
                new IllegalStateException("made by the test"),
                new StackOverflowError("made by the test"));
    }

    @Test
    @DisplayName("C4: the source fails while the sink waits for an item")
    default void sourceFailsWhileSinkWaits() {
        for (Throwable failure : failures()) {
            for (int at : new int[] {0, 2}) {
                Items.Script fails = item -> {
                    if (item == at) {
                        Stillness.settle(); // the sink has worked on all that is there
                        throw failure;
                    }
                };
                for (Items source : List.of(Items.of(ENDLESS, fails), new Items(ENDLESS, fails, item -> {}))) {
                    requireThrown(
                            "C4", run(source, 1, item -> {}), failure, "the source failed at item %d".formatted(at));
                }
            }
        }
    }

    @Test
    @DisplayName("C4: the source fails while the sink works: it is interrupted, and what it throws then is not told")
    default void sourceFailsWhileSinkWorks() {
        for (Throwable failure : failures()) {
            Gate never = new Gate();
            Rendezvous working = new Rendezvous(1);
            AtomicInteger interrupted = new AtomicInteger();
            Items source = Items.of(ENDLESS, item -> {
                if (item == 1) {
                    working.awaitFull(() -> "C2: the sink does not work while the source is asked for the next item");
                    throw failure;
                }
            });
            Actor<Void> caller = run(source, 1, item -> {
                working.arrive();
                try {
                    never.passInterruptibly();
                } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                    throw new IllegalStateException("made by the test, because of an interrupt", e);
                }
            });
            requireThrown("C4", caller, failure, "the source failed while the sink worked");
            assertThat(interrupted).as("C4: how often the sink was interrupted").hasPositiveValue();
        }
    }

    @Test
    @DisplayName("C5: the sink fails while the source waits for room")
    default void sinkFailsWhileSourceWaits() {
        for (Throwable failure : failures()) {
            for (int at : new int[] {0, 2}) {
                AtomicInteger later = new AtomicInteger();
                Actor<Void> caller = run(Items.of(ENDLESS), 1, item -> {
                    if (item == at) {
                        Stillness.settle(); // the belt is full
                        throw Items.<RuntimeException>unchanged(failure);
                    }
                    if (item > at) {
                        later.incrementAndGet();
                    }
                });
                requireThrown("C5", caller, failure, "the sink failed at item %d, and the belt was full".formatted(at));
                assertThat(later)
                        .as("C5: how many items the sink was given after it had failed")
                        .hasValue(0);
            }
        }
    }

    @Test
    @DisplayName("C5: the sink fails while the source works: it is interrupted inside hasNext and next")
    default void sinkFailsWhileSourceWorks() {
        for (Throwable failure : failures()) {
            for (boolean inHasNext : new boolean[] {true, false}) {
                Gate never = new Gate();
                Rendezvous working = new Rendezvous(1);
                AtomicInteger interrupted = new AtomicInteger();
                Items.Script waits = item -> {
                    if (item == 1) {
                        working.arrive();
                        try {
                            never.passInterruptibly();
                        } catch (InterruptedException e) {
                            interrupted.incrementAndGet();
                            throw new IllegalStateException("made by the test, because of an interrupt", e);
                        }
                    }
                };
                Items source = inHasNext ? new Items(ENDLESS, waits, item -> {}) : Items.of(ENDLESS, waits);
                Actor<Void> caller = run(source, 1, item -> {
                    working.awaitFull(() -> "C2: the source is not asked for the next item while the sink works");
                    throw Items.<RuntimeException>unchanged(failure);
                });
                requireThrown(
                        "C5",
                        caller,
                        failure,
                        "the sink failed while the source was busy in " + (inHasNext ? "hasNext" : "next"));
                assertThat(interrupted)
                        .as("C5: how often the source was interrupted")
                        .hasPositiveValue();
            }
        }
    }

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

    default Actor<Void> run(Iterator<Integer> source, int capacity, ThrowingConsumer<Integer> sink) {
        return Actor.run("caller", () -> Conveyor.run(source, capacity, sink));
    }

    private static void requireThrown(String clause, Actor<Void> caller, Throwable failure, String what) {
        assertThat(caller.failure(
                        () -> "%s: %s, and it does not end: the other side has to be interrupted, wherever it is"
                                .formatted(clause, what)))
                .as(
                        "%s: what is thrown when %s: the very object, unwrapped, and not what it brought about",
                        clause, what)
                .isSameAs(failure);
        Leaks.requireNone("C7");
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
}

package course.queues;

import static course.queues.Belts.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A belt that runs as it should; {@link BeltStops} tells of those that don't. */
@DisplayName("3.5 Conveyor, hidden")
class ConveyorHiddenTest implements BeltStops, BeltIsStopped {
    private static final int CAPACITY = 3;
    private static final int MANY = 500;

    @Test
    @DisplayName("C1: every item arrives once and in order, whatever the capacity")
    void allArrive() {
        for (int capacity : new int[] {1, CAPACITY, MANY}) {
            for (int items : new int[] {0, 1, capacity, capacity + 1, MANY}) {
                List<Integer> arrived = Collections.synchronizedList(new ArrayList<>());
                run(Items.of(items), capacity, arrived::add)
                        .result(() -> "C1: of %d items %d have arrived, with a capacity of %d, and it does not end"
                                .formatted(items, arrived.size(), capacity));
                assertThat(arrived)
                        .as("C1: what the sink was given of %d items, with a capacity of %d", items, capacity)
                        .isEqualTo(IntStream.range(0, items).boxed().toList());
            }
        }
        Leaks.requireNone("C7");
    }

    @Test
    @DisplayName("C1: null is an item like any other, also the first and the last")
    void nullItems() {
        List<String> items = Arrays.asList(null, "a", null, null, "b", null);
        List<String> arrived = Collections.synchronizedList(new ArrayList<>());
        Actor.run("caller", () -> Conveyor.run(items.iterator(), 2, arrived::add))
                .result(() ->
                        "C1: of %d items, some of them null, %d have arrived, and it does not end: null must not mean the end, nor"
                                        .formatted(items.size(), arrived.size())
                                + " go into a queue that takes none");
        assertThat(arrived)
                .as("C1: what the sink was given, of items some of which are null")
                .isEqualTo(items);
    }

    @Test
    @DisplayName("C1: nothing is lost or out of order, in whatever order the steps come")
    void inAnyOrder() {
        Interleavings.defaults()
                .schedules(60)
                .run(() -> {
                    List<Integer> arrived =
                            new ArrayList<>(); // plain on purpose: one thread at a time, the answer has to see to it
                    Conveyor.run(List.of(1, 2, 3).iterator(), 2, arrived::add);
                    assertThat(arrived)
                            .as("what the sink was given of three items")
                            .containsExactly(1, 2, 3);
                })
                .assertHolds(
                        "C1: items are lost, out of order or delivered too late, or somebody waits for ever: a belt that two threads use has to be made"
                                + " for that, and the caller returns when both sides have ended.");
    }

    @Test
    @DisplayName("C2: the source is asked while the sink works, and the sink works while the source does")
    void overlap() {
        Rendezvous first = new Rendezvous(2);
        Rendezvous second = new Rendezvous(2);
        Items source = Items.of(4, item -> {
            if (item == 1) {
                first.meet();
            } else if (item == 3) {
                second.meet();
            }
        });
        run(source, 1, item -> {
                    if (item == 0) {
                        first.meet();
                    } else if (item == 2) {
                        second.meet();
                    }
                })
                .result(
                        () ->
                                "C2: the sink works on one item, and the source is not asked for the next one meanwhile: let them work in two threads");
    }

    @Test
    @DisplayName("C3: as many items wait as there is room for, and no more")
    void bounded() {
        for (int capacity : new int[] {1, CAPACITY}) {
            Gate gate = new Gate();
            Rendezvous asked = new Rendezvous(1 + capacity);
            Items source = Items.of(MANY, item -> asked.arrive());
            Actor<Void> caller = run(source, capacity, item -> gate.passInterruptibly());
            asked.awaitFull(() ->
                    "C3: the sink works on the first item, and the source was asked for only %d, with a capacity of %d: so many may wait besides"
                            .formatted(asked.arrived(), capacity));
            Stillness.settle();

            assertThat(source.given())
                    .as(
                            "C3: items that the source has given out while the sink works on the first one, with a capacity of %d: that one, so many that"
                                    + " wait, and at most one in the source's hand",
                            capacity)
                    .isLessThanOrEqualTo(2 + capacity);
            gate.open();
            caller.result(() -> "C1: the sink may go on, and it does not end");
        }
    }

    @Test
    @DisplayName("C7: it returns when the sink has worked on the last item")
    void waitsForTheLast() {
        Gate gate = new Gate();
        Actor<Void> caller = run(Items.of(3), CAPACITY, item -> {
            if (item == 2) {
                gate.passInterruptibly();
            }
        });
        Stillness.settle();
        assertThat(caller.hasEnded())
                .as("C7: whether it has returned while the sink still works on the last item")
                .isFalse();
        gate.open();
        caller.result(() -> "C7: the sink has worked on the last item, and it does not return");
        Leaks.requireNone("C7");
    }

    @Test
    @DisplayName("C8: who waits for the other side waits at rest")
    void atRest() {
        Gate gate = new Gate();
        Actor<Void> sinkWorks = run(Items.of(MANY), 2, item -> gate.passInterruptibly());
        Stillness.require("C8");
        gate.open();
        sinkWorks.result(() -> "C1: the sink may go on, and it does not end");

        Gate late = new Gate();
        Actor<Void> sourceWorks = run(Items.of(3, item -> late.passInterruptibly()), 2, item -> {});
        Stillness.require("C8");
        late.open();
        sourceWorks.result(() -> "C1: the source may go on, and it does not end");
    }

    @Test
    @DisplayName("C8: who waits is woken by the other side, not by the time")
    void woken() {
        Interleavings.defaults()
                .schedules(10)
                .toleratingUncaught()
                .toleratingRaces()
                .run(() ->
                        Promptly.require(() -> Conveyor.run(List.of(1, 2, 3, 4).iterator(), 1, item -> {})))
                .assertHolds(
                        "C8: a side or the caller waits for a while and looks: let it wait for what wakes it (put, take, join).");
    }

    @Test
    @DisplayName("C9: no room and null are refused, and nobody is asked")
    void edges() {
        Items source = new Items(
                3,
                item -> {
                    throw new IllegalStateException("C9: the source was asked");
                },
                item -> {});
        for (int capacity : new int[] {0, -5}) {
            assertThat(thrownBy(() -> Conveyor.run(source, capacity, item -> {})))
                    .as("C9: what is thrown for a capacity of %d", capacity)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(capacity));
        }
        assertThat(thrownBy(() -> Conveyor.run(null, 1, item -> {})))
                .as("C9: what is thrown without a source")
                .isInstanceOf(NullPointerException.class);
        assertThat(thrownBy(() -> Conveyor.run(source, 1, null)))
                .as("C9: what is thrown without a sink, before the source is asked")
                .isInstanceOf(NullPointerException.class);
        assertThat(thrownBy(() -> Conveyor.run(List.of().iterator(), 1, null)))
                .as("C9: what is thrown without a sink, with an empty source")
                .isInstanceOf(NullPointerException.class);
    }

    private static Throwable thrownBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Actor.call("caller", () -> catchThrowable(call))
                .result(() -> "C9: it does not end, where it has to refuse");
    }
}

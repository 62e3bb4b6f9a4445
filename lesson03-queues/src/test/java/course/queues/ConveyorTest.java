package course.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.5 Conveyor")
class ConveyorTest {
    private static final String VERY_EXCEPTION =
            "the very exception. An InterruptedException came of the interrupt that followed: note the reason first, then interrupt";

    @Test
    @DisplayName("C1: all items arrive in order, null too")
    void inOrder() {
        List<String> items = Arrays.asList("a", null, "b", "c", "d");
        List<String> arrived = new ArrayList<>();
        Actor.run("caller", () -> Conveyor.run(items.iterator(), 2, arrived::add))
                .result(() ->
                        "C1: of %d items %d have arrived, and it does not end".formatted(items.size(), arrived.size()));

        assertThat(arrived).as("C1: what the sink was given").isEqualTo(items);
    }

    @Test
    @DisplayName("C2: the source goes on while the sink works")
    void overlap() {
        Rendezvous together = new Rendezvous(2);
        Iterator<Integer> source = Stream.of(1, 2)
                .peek(item -> {
                    if (item == 2) {
                        together.meet();
                    }
                })
                .iterator();
        Actor.run(
                        "caller",
                        () -> Conveyor.run(source, 1, item -> {
                            if (item == 1) {
                                together.meet();
                            }
                        }))
                .result(() -> together.wasFull()
                        ? "C1: source and sink have worked at the same time, but after the last item it does not end: the end has to reach the sink"
                        : "C2: only one of the two works at a time: while the sink works on item 1 the source has to be asked for item 2, in another"
                                + " thread");
    }

    @Test
    @DisplayName("C5: the sink fails, and the source does not wait for ever")
    void sinkFails() {
        IOException failure = new IOException("made by the test");
        Iterator<Integer> endless = IntStream.range(0, 10_000).iterator();
        Actor<Throwable> caller = Actor.call(
                "caller",
                () -> catchThrowable(() -> Conveyor.run(endless, 2, item -> {
                    Stillness.settle(); // the belt is full
                    throw failure;
                })));

        assertThat(caller.result(() -> "C5: the sink has failed, and the source waits for room that never comes"))
                .as("C5: what is thrown when the sink failed: " + VERY_EXCEPTION)
                .isSameAs(failure);
        Leaks.requireNone("C7: the sink has failed, and the source waits for room that never comes");
    }

    @Test
    @DisplayName("C4: the source fails, and the sink does not wait for ever")
    void sourceFails() {
        Gate never = new Gate();
        IllegalStateException failure = new IllegalStateException("made by the test");
        Iterator<Integer> source = Stream.of(1, 2)
                .peek(item -> {
                    if (item == 2) {
                        throw failure;
                    }
                })
                .iterator();
        Actor<Throwable> caller = Actor.call(
                "caller", () -> catchThrowable(() -> Conveyor.run(source, 1, item -> never.passInterruptibly())));

        assertThat(caller.result(() -> "C4: the source has failed, and the sink is not interrupted"))
                .as("C4: what is thrown when the source failed: " + VERY_EXCEPTION)
                .isSameAs(failure);
        Leaks.requireNone("C7: the source has failed, and the sink does not end");
    }
}

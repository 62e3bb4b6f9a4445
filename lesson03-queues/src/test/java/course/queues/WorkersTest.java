package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.4 Workers")
class WorkersTest {
    private static final int SCHEDULES = 30;

    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("C1: each item is worked on once")
    void eachOnce() {
        processAll(List.of("a", "b", "c", "d", "e"), 2, done::add)
                .result(() -> "C9: processAll does not end; %d of 5 items were worked on".formatted(done.size()));

        assertThat(done).as("C1: the items that were worked on").containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    @DisplayName("C1: no item is left or done twice, in whatever order the steps come")
    void eachOnceInAnyOrder() {
        Interleavings.defaults()
                .schedules(SCHEDULES)
                .run(() -> {
                    AtomicInteger begun = new AtomicInteger();
                    Workers.processAll(List.of("the only one"), 2, item -> begun.incrementAndGet());
                    assertThat(begun)
                            .as("how often the only item was worked on, by two workers")
                            .hasValue(1);
                })
                .assertHolds(
                        "C1: two workers share one item, and it does not go as it should. If it was worked on 0 times: a worker that starts before the"
                                + " queue is filled finds it empty and goes home. If 2 times, or if it is a data race: look for an item and take it in"
                                + " one step. If somebody waits for ever: see C9.");
    }

    @Test
    @DisplayName("C2: as many items as there are workers are worked on at once")
    void atOnce() {
        Rendezvous together = new Rendezvous(2);

        processAll(List.of("a", "b"), 2, item -> together.meet())
                .result(() -> together.wasFull()
                        ? "C9: both items were worked on, and processAll does not end"
                        : "C2: with 2 workers only one of 2 items is worked on at once: start as many threads, with all items in the queue before,"
                                + " and don't wait for one before you start the next");
    }

    @Test
    @DisplayName("C5: an item that throws an exception ends no worker")
    void failureEndsNoWorker() {
        Actor<?> caller = processAll(List.of("bad", "good", "better"), 1, item -> {
            done.add(item);
            if (item.equals("bad")) {
                throw new IOException("made by the test");
            }
        });
        caller.failure(() -> "C5: one worker, and its first item throws: processAll does not end");

        assertThat(done)
                .as(
                        "C5: the items that one worker worked on, where the first throws: catch around one item, inside the loop")
                .containsExactlyInAnyOrder("bad", "good", "better");
    }

    @Test
    @DisplayName("C6: an item that fails is reported with its exception")
    void failureIsReported() {
        IOException offline = new IOException("offline");

        List<Failure<String>> failures = processAll(List.of("a", "b", "c"), 2, item -> {
                    if (item.equals("b")) {
                        throw offline;
                    }
                })
                .result(() -> "C9: processAll does not end where one of three items throws");

        assertThat(failures)
                .as("C6: the failures reported when item b throws")
                .containsExactly(new Failure<>("b", offline));
    }

    @Test
    @DisplayName("C6: no failure is lost, in whatever order the steps come")
    void noFailureIsLost() {
        Interleavings.defaults()
                .schedules(SCHEDULES)
                .toleratingUncaught()
                .run(() -> {
                    Queue<String> thrown = new ConcurrentLinkedQueue<>();
                    List<Failure<String>> failures = Workers.processAll(List.of("a", "b"), 2, item -> {
                        thrown.add(item);
                        throw new IOException("made by the test");
                    });
                    assertThat(failures)
                            .extracting(Failure::item)
                            .as("the items reported, of those that threw")
                            .containsExactlyInAnyOrderElementsOf(thrown);
                })
                .assertHolds(
                        "C6: two workers' items throw at about the same time, and it does not go as it should. If a failure is lost, or if it is a data"
                                + " race: the workers share the list, so it has to be made for several threads. If"
                                + " somebody waits for ever: see C9.");
    }

    @Test
    @DisplayName("C9: it always ends, in whatever order the steps come")
    void alwaysEnds() {
        Interleavings.defaults()
                .schedules(SCHEDULES)
                .toleratingUncaught()
                .toleratingRaces()
                .run(() -> Workers.processAll(List.of("the only one"), 2, item -> {}))
                .assertHolds(
                        "C9: two workers share one item, and processAll does not end: between 'is it empty?' and 'take' another worker may take"
                                + " the last item. Ask and take in one step; an end marker must reach every worker.");
    }

    @Test
    @DisplayName("C10: no items is no error")
    void noItems() {
        assertThat(processAll(List.<String>of(), 3, done::add)
                        .result(() -> "C10: processAll does not end where there are no items"))
                .as("C10: the failures among no items")
                .isEmpty();
    }

    private static <T> Actor<List<Failure<T>>> processAll(Collection<T> items, int workers, ThrowingConsumer<T> work) {
        return Actor.call("caller of processAll", () -> Workers.processAll(items, workers, work));
    }
}

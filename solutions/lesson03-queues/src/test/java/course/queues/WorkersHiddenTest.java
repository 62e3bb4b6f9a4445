package course.queues;

import static course.queues.Team.HANGS;
import static course.queues.Team.SCHEDULES;
import static course.queues.Team.numbers;
import static course.queues.Team.processAll;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Occupancy;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each item once, so many at a time; {@link OutlivesFailures} and {@link GoesHome} tell the rest. */
@DisplayName("3.4 Workers, hidden")
class WorkersHiddenTest implements OutlivesFailures, GoesHome {
    private final Queue<Object> begun = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: each item is worked on exactly once, equal ones too")
    void eachOnce() {
        List<Integer> items = IntStream.range(0, 60).map(i -> i % 17).boxed().toList();

        processAll(items, 3, begun::add).result(() -> "C9: " + HANGS);

        assertThat(begun)
                .as("C1: the items that were worked on, where some are equal: keep them in a queue or list, not"
                        + " in a set or as keys")
                .containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    @DisplayName("C1: a collection that is not made for several threads is used by one at a time")
    void plainCollection() {
        Interleavings.defaults()
                .schedules(SCHEDULES)
                .run(() -> workOnEachOnce(new PlainCollection(3)))
                .assertHolds(
                        "C1: a collection that is not made for several threads is used by several: the workers must not use it,"
                                + " or an iterator of it, at the same time without a lock.");
    }

    @Test
    @DisplayName("C1: no item is lost or done twice, however the workers' steps fall together")
    void eachOnceInAnyOrder() {
        Interleavings.defaults()
                .schedules(SCHEDULES)
                .run(() -> workOnEachOnce(List.of(0, 1, 2)))
                .assertHolds(
                        "C1: two workers that become free at the same moment must not get the same item, nor lose one: look at what is"
                                + " left and take it in one step, which no other worker can come between.");
    }

    /** Part of a scenario. @param items 0, 1 and 2 */
    private static void workOnEachOnce(Collection<Integer> items) throws InterruptedException {
        AtomicIntegerArray begun = new AtomicIntegerArray(3);
        Workers.processAll(items, 2, begun::incrementAndGet);

        assertThat(begun)
                .as("how often each of the items 0, 1 and 2 was worked on, by two workers")
                .hasToString("[1, 1, 1]");
    }

    @Test
    @DisplayName("C2: as many items as there are workers are worked on at once")
    void allWorkersWork() {
        for (int workers : new int[] {1, 2, 5}) {
            worksOnAtOnce(workers);
        }
    }

    private static void worksOnAtOnce(int workers) {
        List<Rendezvous> rounds = List.of(new Rendezvous(workers), new Rendezvous(workers), new Rendezvous(workers));
        AtomicInteger count = new AtomicInteger();
        Actor<?> caller = processAll(
                numbers(3 * workers),
                workers,
                item -> rounds.get(count.getAndIncrement() / workers).meet());

        caller.result(
                () -> ("C2: %d items are worked on at once, while more wait and %d workers were asked for: start all"
                                        + " workers before you")
                                .formatted(waiting(rounds), workers)
                        + " wait for the first, and count them right (the caller is none of them)");
    }

    private static int waiting(List<Rendezvous> rounds) {
        return rounds.stream()
                .filter(round -> !round.wasFull())
                .mapToInt(Rendezvous::arrived)
                .sum();
    }

    @Test
    @DisplayName("C3: never more items at once than workers")
    void neverMore() {
        int workers = 3;
        Occupancy inside = new Occupancy();
        Rendezvous full = new Rendezvous(workers);
        Actor<?> caller = processAll(numbers(40), workers, item -> {
            inside.enter();
            full.meet();
            gate.pass();
            inside.leave();
        });
        full.awaitFull(
                () -> "C2: only %d items are worked on at once, with %d workers".formatted(full.arrived(), workers));
        Stillness.settle();
        gate.open();
        caller.result(() -> "C9: " + HANGS);

        assertThat(inside.peak())
                .as(
                        "C3: the most items that were worked on at once, with %d workers: a fixed number of threads,"
                                + " not one for each item",
                        workers)
                .isEqualTo(workers);
    }

    @Test
    @DisplayName("C4: a slow item holds up nobody else")
    void slowItem() {
        int items = 60;
        AtomicInteger othersDone = new AtomicInteger();
        Actor<?> caller = processAll(numbers(items), 3, item -> {
            if (count.getAndIncrement() == 0) {
                gate.pass(); // the slow one: takes until all others are done
            } else if (othersDone.incrementAndGet() == items - 1) {
                gate.open();
            }
        });

        caller.result(() ->
                ("C4: while one worker is busy with a slow item, only %d of the %d others were done: deal nothing out"
                                        + " beforehand;")
                                .formatted(othersDone.get(), items - 1)
                        + " let each worker take its next item from what all share when it is free");
    }

    @Test
    @DisplayName("C10: nulls and numbers out of range are refused")
    void refused() {
        assertThat(refusal(null, 2, begun::add))
                .as("C10: what processAll throws for null items")
                .isInstanceOf(NullPointerException.class);
        assertThat(refusal(numbers(3), 2, null))
                .as("C10: what processAll throws for null work: check it before the workers start, or it looks"
                        + " like failing items")
                .isInstanceOf(NullPointerException.class);
        for (int workers : new int[] {0, -3}) {
            assertThat(refusal(numbers(3), workers, begun::add))
                    .as("C10: what processAll throws for %d workers", workers)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("" + workers);
        }
        assertThat(begun)
                .as("C10: items that were begun although the call was refused")
                .isEmpty();
    }

    private static Throwable refusal(Collection<Integer> items, int workers, ThrowingConsumer<Object> work) {
        return processAll(items, workers, work)
                .failure(() -> "C10: processAll hangs with %d workers".formatted(workers));
    }

    @Test
    @DisplayName("C10: no items is no error, nor are more workers than items")
    void fewItems() {
        assertThat(outcome(List.of(), 3))
                .as("C10: what processAll throws or returns for no items and 3 workers")
                .isEqualTo(List.of());
        assertThat(outcome(numbers(2), 7))
                .as("C10: what processAll throws or returns for 2 items and 7 workers")
                .isEqualTo(List.of());
        assertThat(begun)
                .as("C10: the items that were worked on, of 2 with 7 workers")
                .containsExactlyInAnyOrder(0, 1);
    }

    private Object outcome(List<Integer> items, int workers) {
        Actor<?> caller = processAll(items, workers, begun::add);
        Throwable thrown = caller.failure(
                () -> "C10: processAll hangs with %d items and %d workers".formatted(items.size(), workers));
        return thrown != null ? thrown : caller.result();
    }
}

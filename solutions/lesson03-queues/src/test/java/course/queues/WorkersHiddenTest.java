package course.queues;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Occupancy;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("3.4 Workers, hidden")
class WorkersHiddenTest {
    private static final String HANGS = "processAll has nothing left to do, and never returns";

    private final Queue<Object> begun = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Gate gate = new Gate();

    @Test
    @DisplayName("C1: each item is worked on exactly once")
    void eachOnce() {
        List<Integer> items = numbers(60);

        processAll(items, 3, begun::add).result(() -> "C9: " + HANGS);

        assertThat(begun).as("C1: the items that were worked on").containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    @DisplayName("C1: equal items are items of their own")
    void equalItems() {
        List<String> items = List.of("a", "b", "a", "a", "b", "c", "a");

        processAll(items, 2, begun::add).result(() -> "C9: " + HANGS);

        assertThat(begun)
                .as("C1: the items that were worked on, where some are equal: keep them in a queue or list, not"
                        + " in a set or as keys")
                .containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    @DisplayName("C1: a collection that is not made for several threads is used by one at a time")
    void plainCollection() {
        Interleavings.explore(() -> workOnEachOnce(new PlainCollection(3)))
                .assertHolds(
                        "C1: a collection that is not made for several threads is used by several: the workers must not use it,"
                                + " or an iterator of it, at the same time without a lock.");
    }

    @Test
    @DisplayName("C1: no item is lost or done twice, however the workers' steps fall together")
    void eachOnceInAnyOrder() {
        Interleavings.explore(() -> workOnEachOnce(List.of(0, 1, 2)))
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
    @DisplayName("C5: an item that throws an exception ends no worker")
    void failingItems() {
        throwing(1, new IllegalStateException("made by the test"));
        throwing(3, new IOException("made by the test"));
    }

    @Test
    @DisplayName("C5: an InterruptedException of an item's own ends no worker")
    void itemThrowsInterruptedException() {
        throwing(2, new InterruptedException("made by the test, nobody was interrupted"));
    }

    private static void throwing(int workers, Exception thrown) {
        List<Integer> items = numbers(20);
        Queue<Integer> begun = new ConcurrentLinkedQueue<>();
        AtomicInteger count = new AtomicInteger();
        Actor<?> caller = processAll(items, workers, item -> {
            begun.add(item);
            if (count.incrementAndGet() <= 10) {
                throw thrown;
            }
        });
        String what = "%d workers, and the first ten items throw %s"
                .formatted(workers, thrown.getClass().getSimpleName());
        caller.failure(() -> "C5: processAll hangs; %s: a worker must outlive a failing item".formatted(what));

        assertThat(begun)
                .as(
                        "C5: the items that were worked on; %s: a worker must outlive a failing item, so catch"
                                + " inside the loop",
                        what)
                .containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    @DisplayName("C6: each failing item is reported with the very exception")
    void failuresAreReported() {
        Queue<Exception> thrown = new ConcurrentLinkedQueue<>();
        Queue<Failure<String>> expected = new ConcurrentLinkedQueue<>();
        Actor<List<Failure<String>>> caller =
                processAll(List.of("bad", "good", "bad", "bad", "good", "worse", "bad"), 2, item -> {
                    if (item.equals("good")) {
                        return;
                    }
                    Exception failure = item.equals("bad")
                            ? new IOException("no. " + thrown.size())
                            : new InterruptedException("of its own accord");
                    thrown.add(failure);
                    expected.add(new Failure<>(item, failure));
                    throw failure;
                });

        List<Failure<String>> failures = caller.result(() -> "C9: " + HANGS);

        assertThat(failures.stream().<Object>map(Failure::cause))
                .as("C6: the exceptions reported: the very objects that were thrown, not others wrapped around them")
                .isSubsetOf(thrown);
        assertThat(failures)
                .as("C6: the failures reported: one for each item that threw, equal items too; none may be lost")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("C6: no failure is lost, however the workers' steps fall together")
    void noFailureIsLostInAnyOrder() {
        Interleavings.explore(() -> {
                    Queue<Integer> thrown = new ConcurrentLinkedQueue<>();
                    List<Failure<Integer>> failures = Workers.processAll(List.of(0, 1, 2), 2, item -> {
                        if (item < 2) {
                            thrown.add(item);
                            throw new IOException("made by the test");
                        }
                    });

                    assertThat(failures)
                            .as("the failures reported, where two workers work on three items")
                            .doesNotContainNull()
                            .extracting(Failure::item)
                            .containsExactlyInAnyOrderElementsOf(thrown);
                })
                .assertHolds(
                        "C6: failures get lost when several workers add to a list that is not made for it. Use a concurrent queue or a"
                                + " lock.");
    }

    @Test
    @DisplayName("C7: an Error ends no worker and is not lost")
    void errors() {
        anItemThrows(1, new AssertionError("an error made by the test"));
        anItemThrows(2, new StackOverflowError("made by the test"));
    }

    private static void anItemThrows(int workers, Error error) {
        Queue<Integer> begun = new ConcurrentLinkedQueue<>();
        Queue<Integer> bad = new ConcurrentLinkedQueue<>();
        AtomicInteger count = new AtomicInteger();
        Actor<List<Failure<Integer>>> caller = processAll(numbers(8), workers, item -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {}); // keeps the screen clean
            begun.add(item);
            if (count.incrementAndGet() == 3) {
                bad.add(item);
                throw error;
            }
        });
        String what = "an item throws an Error (%s) with %d workers"
                .formatted(error.getClass().getSimpleName(), workers);
        Throwable thrown = caller.failure(
                () -> "C7: processAll hangs when %s: what tells that a worker has ended belongs into a finally"
                        .formatted(what));

        assertThat(begun)
                .as(
                        "C7: the items that were worked on when %s: a worker must outlive an Error too, so catch"
                                + " Throwable inside the loop",
                        what)
                .containsExactlyInAnyOrderElementsOf(numbers(8));
        if (thrown != null) {
            assertThat(chain(thrown))
                    .as("C7: what processAll throws when %s: that Error or nothing", what)
                    .contains(error);
            return;
        }
        List<Failure<Integer>> failures = caller.result();
        assertThat(failures.stream().map(Failure::item))
                .as(
                        "C7: the items reported when %s, and processAll throws nothing: the Error is lost unless you"
                                + " report or throw it",
                        what)
                .containsExactlyElementsOf(bad);
        assertThat(chain(failures.get(0).cause()))
                .as("C7: the cause reported when %s, and its causes", what)
                .contains(error);
    }

    @Test
    @DisplayName("C7: an Error does not make it return or throw before all items have ended")
    void errorWaitsForTheOthers() {
        Rendezvous both = new Rendezvous(2);
        Actor<?> caller = processAll(numbers(2), 2, item -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {}); // keeps the screen clean
            both.meet();
            if (count.getAndIncrement() == 0) {
                throw new AssertionError("an error made by the test");
            }
            gate.pass();
        });
        both.awaitFull(() -> "C2: only %d of 2 workers work".formatted(both.arrived()));
        Stillness.settle();

        assertThat(caller.hasEnded())
                .as("C7: whether processAll has ended when an item threw an Error and another is still worked on")
                .isFalse();
        gate.open();
        caller.failure(() -> "C7: processAll hangs when an item threw an Error");
    }

    @Test
    @DisplayName("C8: interrupted, it interrupts what runs, begins nothing more and throws InterruptedException")
    void interrupted() {
        Rendezvous running = new Rendezvous(2);
        AtomicInteger noticed = new AtomicInteger();
        Gate bothNoticed = new Gate();
        Gate sent = new Gate();
        Actor<?> caller = processAll(numbers(20), 2, item -> {
            if (sent.isOpen()) {
                count.incrementAndGet(); // begun too late
                return;
            }
            running.meet();
            try {
                new Gate().passInterruptibly();
            } catch (InterruptedException e) {
                if (noticed.incrementAndGet() == 2) {
                    bothNoticed.open();
                }
                passWhateverHappens(gate);
                throw e;
            }
        });
        running.awaitFull(() -> "C2: only %d of 2 workers work".formatted(running.arrived()));
        Stillness.settle();
        sent.open();
        caller.interrupt();
        bothNoticed.await(() ->
                ("C8: processAll was interrupted, and %d of the 2 items being worked on were: interrupt the workers'"
                                        + " threads")
                                .formatted(noticed.get())
                        + " (shutdownNow, not shutdown)");
        Stillness.settle();
        gate.open();

        assertThat(caller.failure(
                        () -> "C8: processAll was interrupted, the items have ended, and it never ends itself"))
                .as("C8: what processAll throws when interrupted: let InterruptedException out, so that nobody"
                        + " takes the work for done")
                .isInstanceOf(InterruptedException.class);
        assertThat(count)
                .as("C8: items begun after the interrupt: empty the queue, then interrupt the workers")
                .hasValue(0);
    }

    @Test
    @DisplayName("C8: interrupted before the call, it does not wait for what will not end by itself")
    void interruptedBeforehand() {
        Actor<?> caller = Actor.call("caller of processAll", () -> {
            Thread.currentThread().interrupt();
            return Workers.processAll(numbers(6), 2, item -> gate.passInterruptibly());
        });

        assertThat(caller.failure(() ->
                        "C8: processAll was called by an interrupted thread, and its items were never interrupted"))
                .as("C8: what processAll throws when it has to wait and its thread was interrupted before")
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C9: it returns when the last item has ended, not before; all wait at rest")
    void waitsForTheLast() {
        Gate othersDone = new Gate();
        Actor<?> caller = processAll(numbers(3), 3, item -> {
            int number = count.getAndIncrement();
            if (number == 0) {
                gate.pass();
            } else if (number == 2) {
                othersDone.open();
            }
        });
        othersDone.await(() -> "C2: only %d of 3 items were begun, with 3 workers".formatted(count.get()));

        Stillness.require("C9");
        assertThat(caller.hasEnded())
                .as("C9: whether processAll has returned while an item is still worked on: join every worker (or"
                        + " await the pool's end)")
                .isFalse();

        gate.open();
        caller.result(() -> "C9: " + HANGS);
    }

    @Test
    @DisplayName("C9: interrupted, it throws when what was begun has ended, not before")
    void interruptedWaitsForTheEnd() {
        Rendezvous running = new Rendezvous(2);
        Actor<?> caller = processAll(numbers(2), 2, item -> {
            running.meet();
            passWhateverHappens(gate);
        });
        running.awaitFull(() -> "C2: only %d of 2 workers work".formatted(running.arrived()));
        Stillness.settle();
        caller.interrupt();
        Stillness.settle();

        assertThat(caller.hasEnded())
                .as("C9: whether processAll has ended after an interrupt, while its workers are still busy: join"
                        + " them before you throw")
                .isFalse();

        gate.open();
        caller.failure(() -> "C9: processAll was interrupted, the items have ended, and it never ends itself");
        Leaks.requireNone("C9");
    }

    @Test
    @DisplayName("C9: no thread is left behind")
    void noThreadIsLeft() {
        processAll(numbers(10), 3, begun::add).result(() -> "C9: " + HANGS);
        Leaks.requireNone("C9");

        Actor<?> failing = processAll(numbers(10), 3, item -> {
            throw new IOException("made by the test");
        });
        failing.failure(() -> "C5: a worker must outlive a failing item");
        Leaks.requireNone("C9");
    }

    @Test
    @DisplayName("C9: it always ends, however the workers' steps fall together")
    void alwaysEnds() {
        Interleavings.defaults()
                .toleratingUncaught() // what else may go wrong is no matter of this clause
                .toleratingRaces()
                .run(() -> Workers.processAll(List.of(0, 1, 2), 2, item -> {}))
                .assertHolds(
                        "C9: processAll hangs: a worker waits for an item that another one took. Between 'is it empty?' and 'take'"
                                + " another worker can take the last item: ask and take in one step (poll), or give each worker an end marker of"
                                + " its own.");
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

    private static List<Throwable> chain(Throwable first) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = first; next != null && chain.size() < 5; next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    private static void passWhateverHappens(Gate gate) {
        while (true) {
            try {
                gate.passInterruptibly();
                return;
            } catch (InterruptedException again) {
                // stays: the test says when
            }
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static <T> Actor<List<Failure<T>>> processAll(
            Collection<T> items, int workers, ThrowingConsumer<? super T> work) {
        return Actor.call("caller of processAll", () -> Workers.processAll(items, workers, work));
    }
}

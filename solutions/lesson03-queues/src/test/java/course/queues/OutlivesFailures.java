package course.queues;

import static course.queues.Team.HANGS;
import static course.queues.Team.SCHEDULES;
import static course.queues.Team.chain;
import static course.queues.Team.numbers;
import static course.queues.Team.processAll;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5 to C7 of the workers: an item that fails ends no worker, and is told. */
interface OutlivesFailures {
    @Test
    @DisplayName("C5: an item that throws an exception ends no worker")
    default void failingItems() {
        throwing(1, new IllegalStateException("made by the test"));
        throwing(3, new IOException("made by the test"));
    }

    @Test
    @DisplayName("C5: an InterruptedException of an item's own ends no worker")
    default void itemThrowsInterruptedException() {
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
    default void failuresAreReported() {
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
    default void noFailureIsLostInAnyOrder() {
        Interleavings.defaults()
                .schedules(SCHEDULES)
                .run(() -> {
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
    default void errors() {
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
    default void errorWaitsForTheOthers() {
        AtomicInteger count = new AtomicInteger();
        Gate gate = new Gate();
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
}

package course.queues;

import course.classroom.NotStartedException;
import course.classroom.test.Actor;
import course.classroom.test.Stress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Two seconds of short calls of {@code processAll}, whose outcome depends on the schedule. They show three clauses at
 * once, so they are played once, by the first test that asks, and judged clause by clause.
 */
final class WorkersStorm {
    private static final int MANY = 48;
    private static final List<Integer> NUMBERS =
            IntStream.range(0, MANY).boxed().toList();
    private static final int SPINS = 2_000;

    private static String complaint; // guarded by WorkersStorm.class; empty when every round was right

    private WorkersStorm() {}

    /** Fails when the first thing that went wrong in the storm concerns the clause. */
    static synchronized void require(String clause) {
        if (complaint == null) {
            complaint = play();
        }
        if (complaint.startsWith(clause + ":")) {
            throw new AssertionError(complaint);
        }
    }

    /** Lets the next test that asks play it anew. */
    static synchronized void forget() {
        complaint = null;
    }

    private static String play() {
        int notStarted = NotStartedException.count();
        Actor<Void> caller = Actor.run(
                "caller of processAll",
                () -> Stress.repeat(() -> {
                    fewItems();
                    manyItems();
                    manyFailures();
                }));
        try {
            caller.result(() -> "C9: processAll hangs: a worker waits for an item that another one took. Between 'is it"
                    + " empty?' and 'take'"
                    + " another worker can take the last item: ask and take in one step (poll), or"
                    + " give each worker an end marker of its own.");
            return "";
        } catch (AssertionError wrong) {
            return wrong.getMessage();
        } catch (RuntimeException thrown) {
            if (NotStartedException.count() != notStarted) {
                throw thrown; // nothing to judge, and nothing to remember
            }
            return "C1: processAll threw %s: two workers that become free at the same moment got into each other's way"
                    .formatted(thrown);
        }
    }

    /** Two workers become free at the same moment, and one item is left. */
    private static void fewItems() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger meeting = new AtomicInteger(2);
        List<Failure<Integer>> failures = Workers.processAll(List.of(0, 1, 2), 2, item -> {
            begun.incrementAndGet();
            meet(meeting);
        });
        require(
                begun.get() == 3,
                "C1: %d of 3 items were worked on: two workers that become free at the same moment must not get the"
                        + " same"
                        + " item, nor lose one",
                begun.get());
        require(failures.isEmpty(), "C6: %d failures were reported, and no item had failed", failures.size());
    }

    private static void manyItems() throws InterruptedException {
        AtomicIntegerArray begun = new AtomicIntegerArray(MANY);
        AtomicInteger meeting = new AtomicInteger(2);
        Workers.processAll(NUMBERS, 4, item -> {
            begun.incrementAndGet(item);
            meet(meeting);
        });
        for (int item = 0; item < MANY; item++) {
            require(
                    begun.get(item) == 1,
                    "C1: an item was worked on %d times: two workers that become free at the same moment must not get"
                            + " the same item, nor lose one",
                    begun.get(item));
        }
    }

    /** Every item fails at once, so that the workers report at the same moment. */
    private static void manyFailures() throws InterruptedException {
        AtomicIntegerArray unreported = new AtomicIntegerArray(MANY);
        AtomicInteger meeting = new AtomicInteger(2);
        List<Failure<Integer>> failures = Workers.processAll(NUMBERS, 4, item -> {
            unreported.incrementAndGet(item);
            meet(meeting);
            throw new Unremarkable(item);
        });
        for (Failure<Integer> failure : failures) {
            require(
                    failure != null,
                    "C6: the list of failures has a null in it: several workers add to a list that is not made for it");
            unreported.decrementAndGet(failure.item());
        }
        for (int item = 0; item < MANY; item++) {
            require(
                    unreported.get(item) == 0,
                    "C6: %d of %d failures were reported: several workers add to a list that is not made for it,"
                            + " so that failures get lost. Use a concurrent queue or a lock.",
                    failures.size(),
                    MANY);
        }
    }

    /**
     * Holds each of two for a moment, so that they leave together if there are two processors; no more than a
     * moment.
     */
    private static void meet(AtomicInteger meeting) {
        meeting.decrementAndGet();
        for (int i = 0; i < SPINS && meeting.get() > 0; i++) {
            Thread.onSpinWait();
        }
    }

    private static void require(boolean right, String message, Object... numbers) {
        if (!right) {
            throw new AssertionError(message.formatted(numbers));
        }
    }

    private static final class Unremarkable extends Exception {
        private static final long serialVersionUID = 1L;

        Unremarkable(int item) {
            super("item " + item, null, false, false); // no stack trace: quick
        }
    }
}

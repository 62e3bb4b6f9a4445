package course.threads;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which failures come out, and how. Part of 1.6's hidden test. */
interface CarriesFailuresOut {
    @Test
    @DisplayName("C4: the cause is the failure of the first in the list that failed, whatever it is")
    default void theFirstIsTheCause() {
        Interleavings.defaults()
                .schedules(2)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    for (List<Integer> failing : List.of(List.of(0), List.of(3), List.of(1, 2), List.of(0, 1, 2, 3))) {
                        assertFirst(failing, true);
                        assertFirst(failing, false);
                    }
                    assertThat(thrown(null, null))
                            .as("what it throws when no task fails, after calls where some did")
                            .isNull();
                })
                .assertHolds(
                        "C4: what a task threw has to come out as the cause of an ExecutionException, the very object, whatever it is"
                                + " (catch Throwable). If several tasks failed, the place in the list decides, not the time. Each call"
                                + " begins with no failure.");
    }

    /** Part of a scenario. @param forwards do they fail in the list's order? */
    private static void assertFirst(List<Integer> failing, boolean forwards) throws InterruptedException {
        Throwable[] failures = new Throwable[4];
        for (int number : failing) {
            failures[number] = kinds(number);
        }
        Throwable thrown = forwards ? thrown(failures) : thrownBackwards(failures);
        String when = "when tasks %s (counted from 0) of 4 fail, in the %s order"
                .formatted(failing, forwards ? "list's" : "opposite");

        assertThat(thrown).as("what it throws " + when).isExactlyInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause()).as("the cause " + when).isSameAs(failures[failing.get(0)]);
    }

    private static Throwable kinds(int number) {
        return switch (number) {
            case 0 -> new IllegalStateException("of task 0");
            case 1 -> new AssertionError("of task 1");
            case 2 -> new IllegalArgumentException("of task 2");
            default -> new IOException("of task 3, thrown on the sly");
        };
    }

    @Test
    @DisplayName("C5: every other failure is suppressed in the cause")
    default void othersAreSuppressed() {
        Interleavings.defaults()
                .schedules(2)
                .toleratingRaces()
                .toleratingUncaught()
                .run(() -> {
                    Throwable before = new IllegalStateException("suppressed before");
                    Throwable[] failures = {null, kinds(0), kinds(1), null, kinds(2), kinds(3)};
                    failures[1].addSuppressed(before);
                    assertSuppressed(
                            "four of six tasks fail, the first with one suppressed before",
                            thrown(failures),
                            before,
                            failures[2],
                            failures[4],
                            failures[5]);

                    Throwable[] equal = {new AllAreEqual(), new AllAreEqual(), new AllAreEqual()};
                    assertSuppressed(
                            "three tasks fail with objects that equals takes for the same",
                            thrown(equal),
                            equal[1],
                            equal[2]);

                    Throwable one = kinds(0);
                    Throwable other = kinds(2);
                    assertSuppressed("three of four tasks throw the same object", thrown(one, one, other, one), other);
                    assertSuppressed(
                            "two tasks throw the same object, and nobody another", thrownBackwards(other, null, other));
                })
                .assertHolds(
                        "C5: the cause has to have each other failure suppressed in it: the cause itself, not the ExecutionException"
                                + " around it. Compare failures with ==, and don't suppress one in itself: addSuppressed refuses that with"
                                + " IllegalArgumentException.");
    }

    private static void assertSuppressed(String when, Throwable thrown, Throwable... expected) {
        assertThat(thrown).as("what it throws when " + when).isNotNull();
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause(); // which one it is, is not judged here
        List<String> missing = new ArrayList<>();
        for (Throwable failure : expected) {
            if (Arrays.stream(cause.getSuppressed()).noneMatch(suppressed -> suppressed == failure)) {
                missing.add(failure.toString());
            }
        }
        assertThat(missing)
                .as("failures that are not suppressed in the cause, " + cause + ", when " + when)
                .isEmpty();
        assertThat(Arrays.stream(cause.getSuppressed())
                        .filter(suppressed -> Arrays.stream(expected).noneMatch(failure -> suppressed == failure)))
                .as("what else is suppressed in the cause, " + cause + ", when " + when)
                .isEmpty();
    }

    /** Part of a scenario. */
    final class AllAreEqual extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public boolean equals(Object other) {
            return other instanceof AllAreEqual;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    @DisplayName("C5: nothing gets lost when tasks fail at the same time")
    default void losesNothing() {
        Interleavings.defaults()
                .schedules(150)
                .toleratingUncaught()
                .run(() -> {
                    Throwable[] failures = {kinds(0), kinds(1), kinds(2)};
                    List<Runnable> tasks = new ArrayList<>();
                    for (Throwable failure : failures) {
                        tasks.add(() -> CarriesFailuresOut.<RuntimeException>fail(failure));
                    }
                    Throwable thrown = catchAll(tasks);
                    assertThat(thrown)
                            .as("what it throws when all of three tasks fail")
                            .isNotNull();
                    List<Throwable> all = new ArrayList<>(List.of(thrown.getSuppressed()));
                    all.add(thrown); // which one it is, is not judged here
                    if (thrown.getCause() != null) {
                        all.add(thrown.getCause());
                        all.addAll(List.of(thrown.getCause().getSuppressed()));
                    }
                    assertThat(Arrays.stream(failures)
                                    .filter(failure -> all.stream().noneMatch(out -> out == failure))
                                    .map(Throwable::toString))
                            .as("failures that did not come out when all of three tasks fail")
                            .isEmpty();
                })
                .assertHolds(
                        "C5: a failure gets lost, or may. Threads that fail at the same time must not write to one plain list or field:"
                                + " give each task a place of its own, or let all share a collection that is made for threads; and read what they"
                                + " wrote after their end, by join.");
    }

    /** Part of a scenario: what comes out when each task throws its failure, or none where that is null, one after another. */
    private static Throwable thrown(Throwable... failures) throws InterruptedException {
        return thrown(failures, 1);
    }

    private static Throwable thrownBackwards(Throwable... failures) throws InterruptedException {
        return thrown(failures, -1);
    }

    private static Throwable thrown(Throwable[] failures, int order) throws InterruptedException {
        List<Runnable> tasks = new ArrayList<>();
        for (int i = 0; i < failures.length; i++) {
            Throwable failure = failures[i];
            int hours = 100 + order * i;
            tasks.add(() -> {
                sleep(hours);
                if (failure != null) {
                    CarriesFailuresOut.<RuntimeException>fail(failure);
                }
            });
        }
        return catchAll(tasks);
    }

    private static Throwable catchAll(List<Runnable> tasks) throws InterruptedException {
        try {
            RunAllOrFail.runAllOrFail(tasks);
            TimeUnit.DAYS.sleep(30); // whether it has waited for its tasks is not judged here
            return null;
        } catch (ExecutionException | RuntimeException | Error thrown) {
            TimeUnit.DAYS.sleep(30);
            return thrown;
        }
    }

    private static void sleep(int hours) {
        try {
            TimeUnit.HOURS.sleep(hours); // by the engine's clock
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // an answer that gives up has interrupted it
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable failure) throws E {
        throw (E) failure;
    }
}

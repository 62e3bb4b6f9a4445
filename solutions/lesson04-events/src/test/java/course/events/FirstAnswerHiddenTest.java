package course.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is asked, what is answered, and what becomes of the others; {@link AnswersInAnyOrder} lets their steps fall together. */
@DisplayName("4.6 FirstAnswer, hidden")
class FirstAnswerHiddenTest implements AnswersInAnyOrder {
    private static final int MANY = 100;
    private static final int OTHERS = 3;

    private final Gate never = new Gate();
    private final Gate mayEnd = new Gate();
    private final Rendezvous interrupted = new Rendezvous(OTHERS);
    private final Rendezvous waiting = new Rendezvous(OTHERS);

    @Test
    @DisplayName("C1: all are asked at the same time, however many they are, each once")
    void allAtOnce() {
        Rendezvous together = new Rendezvous(MANY);
        AtomicInteger calls = new AtomicInteger();
        List<Callable<String>> asked = Collections.nCopies(MANY, () -> {
            calls.incrementAndGet();
            together.meet();
            return "together";
        });
        assertThat(answer(
                        asked,
                        () ->
                                "C1: only %d of %d are asked, and the others wait for their turn: nothing may limit how many are asked at once"
                                        .formatted(together.arrived(), MANY)))
                .isEqualTo("together");
        Stillness.settle();
        assertThat(calls).as("C1: how often %d were called: each once", MANY).hasValue(MANY);
    }

    @Test
    @DisplayName("C2: failures before the first success are dropped, of whatever kind")
    void failuresAreDropped() {
        for (Throwable failure : failures()) {
            AtomicInteger failed = new AtomicInteger();
            Gate allFailed = new Gate();
            Callable<String> fails = () -> {
                if (failed.incrementAndGet() == 2) {
                    allFailed.open();
                }
                throw FirstAnswerHiddenTest.<RuntimeException>unchanged(failure);
            };
            Callable<String> answers = () -> {
                allFailed.passInterruptibly();
                Stillness.settle(); // what the failures bring about has happened
                return "an answer";
            };
            String what = failure.getClass().getSimpleName();
            Actor<String> caller = Actor.call("caller", () -> FirstAnswer.of(List.of(fails, answers, fails)));
            assertThat(caller.failure(
                            () -> "C2: two threw %s, one has answered, and the caller waits on".formatted(what)))
                    .as(
                            "C2: what is thrown where two throw %s and one answers after that: a failure is no answer",
                            what)
                    .isNull();
            assertThat(caller.result())
                    .as("C2: the answer, where two throw %s", what)
                    .isEqualTo("an answer");
        }
    }

    @Test
    @DisplayName("C2: null is an answer")
    void nullIsAnAnswer() {
        assertThat(answer(
                        List.of(() -> null, this::answersNever),
                        () -> "C2: one has answered null, and the caller waits on: null is an answer too"))
                .as("C2: the answer, where one answers null")
                .isNull();
    }

    @Test
    @DisplayName("C3: it returns the first success while others go on, also if they don't react")
    void returnsAtOnce() {
        List<Callable<String>> asked = new ArrayList<>(Collections.nCopies(OTHERS, this::reactsSlowly));
        for (int place = 0; place <= OTHERS; place += OTHERS) {
            List<Callable<String>> all = new ArrayList<>(asked);
            all.add(place, () -> "an answer");
            assertThat(
                            answer(
                                    all,
                                    () ->
                                            "C3: one has answered, and the caller waits for others that have not: take results as they come, and don't"
                                                    + " wait for the end of those that were interrupted (close() of an executor does)"))
                    .as("C3: the answer, of number %d of %d", place + 1, OTHERS + 1)
                    .isEqualTo("an answer");
        }
        mayEnd.open();
    }

    @Test
    @DisplayName("C4: the others are interrupted, and no thread is left when they have reacted")
    void othersAreInterrupted() {
        List<Callable<String>> asked = new ArrayList<>(Collections.nCopies(OTHERS, this::answersNever));
        asked.add(1, () -> {
            waiting.awaitFull(
                    () -> "C1: only %d of %d are asked at the same time".formatted(waiting.arrived(), OTHERS));
            return "an answer";
        });
        answer(asked, () -> "C3: one has answered, and the caller waits on");
        interrupted.awaitFull(() ->
                "C4: only %d of %d that had not answered were interrupted when the first answer was there: interrupt every one of them"
                        .formatted(interrupted.arrived(), OTHERS));
        Leaks.requireNone("C4");
    }

    @Test
    @DisplayName("C4: no thread is left when all have failed, or only one was asked")
    void leavesNothing() {
        Actor.call("caller", () -> catchThrowable(() -> FirstAnswer.of(List.of(failing("a"), failing("b")))))
                .result(() -> "C5: all failed, and the caller waits on");
        Leaks.requireNone("C4");
        assertThat(answer(
                        List.of(() -> "the only one"), () -> "C3: the only one has answered, and the caller waits on"))
                .as("C2: the answer, where one is asked")
                .isEqualTo("the only one");
        Leaks.requireNone("C4");
    }

    @Test
    @DisplayName("C5: all failed: one failure is the cause, the others are suppressed in it")
    void allFailed() {
        List<Throwable> failures = failures();
        List<Callable<String>> asked = new ArrayList<>();
        for (Throwable failure : failures) {
            asked.add(() -> {
                throw FirstAnswerHiddenTest.<RuntimeException>unchanged(failure);
            });
        }
        Throwable thrown = thrownBy(asked);

        assertThat(thrown).as("C5: what is thrown when all failed").isInstanceOf(ExecutionException.class);
        assertThat(failures)
                .as(
                        "C5: the failures, against the cause that was told: the very object that one of them threw, not wrapped again")
                .anyMatch(failure -> failure == thrown.getCause());
        List<Throwable> told = new ArrayList<>(List.of(thrown.getCause().getSuppressed()));
        told.add(thrown.getCause());
        assertThat(told)
                .as(
                        "C5: the cause and what is suppressed in it: every failure, once (addSuppressed on the cause, not on the"
                                + " ExecutionException)")
                .containsExactlyInAnyOrderElementsOf(failures);
    }

    @Test
    @DisplayName("C5: several throw the same object")
    void sameFailure() {
        IOException same = new IOException("made by the test, thrown by all");
        Callable<String> fails = () -> {
            throw same;
        };
        Throwable thrown = thrownBy(List.of(fails, fails, fails));

        assertThat(thrown)
                .as(
                        "C5: what is thrown when three throw the same object: nothing can be suppressed in itself, addSuppressed throws"
                                + " then")
                .isInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause()).as("C5: the cause").isSameAs(same);
        assertThat(same.getSuppressed()).as("C5: what is suppressed in it").isEmpty();
    }

    @Test
    @DisplayName("C5: it waits for the last failure")
    void waitsForTheLast() {
        Callable<String> late = () -> {
            mayEnd.passInterruptibly();
            throw new IOException("made by the test, late");
        };
        Actor<Throwable> caller = Actor.call(
                "caller", () -> catchThrowable(() -> FirstAnswer.of(List.of(failing("a"), late, failing("b")))));
        Stillness.settle();
        assertThat(caller.hasEnded())
                .as("C5: whether it has given up when two of three failed: the third may still answer")
                .isFalse();
        mayEnd.open();
        assertThat(caller.result(() -> "C5: all failed, and the caller waits on"))
                .as("C5: what is thrown when all failed")
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    @DisplayName("C6: interrupted, it interrupts all and does not wait for their end")
    void callerInterrupted() {
        List<Callable<String>> asked = new ArrayList<>(Collections.nCopies(OTHERS, this::reactsSlowly));
        Actor<String> caller = Actor.call("caller", () -> FirstAnswer.of(asked));
        waiting.awaitFull(() -> "C1: only %d of %d are asked at the same time".formatted(waiting.arrived(), OTHERS));
        Stillness.settle();
        caller.interrupt();

        assertThat(caller.failure(() ->
                        "C6: the caller was interrupted and waits on: for an answer, or for the end of those it asked"))
                .as("C6: what is thrown when the caller is interrupted")
                .isInstanceOf(InterruptedException.class);
        interrupted.awaitFull(
                () -> "C6: only %d of %d were interrupted when the caller was: interrupt every one of them"
                        .formatted(interrupted.arrived(), OTHERS));
        mayEnd.open();
        Leaks.requireNone("C4");
    }

    @Test
    @DisplayName("C7: the caller waits at rest")
    void atRest() {
        Actor<String> caller =
                Actor.call("caller", () -> FirstAnswer.of(List.of(this::answersLate, this::answersLate)));
        Stillness.require("C7");
        mayEnd.open();
        caller.result(() -> "C3: all have answered, and the caller waits on");
    }

    @Test
    @DisplayName("C8: nobody and null are refused, and the list stays as it is")
    void edges() {
        assertThat(refusal(List.of()))
                .as("C8: what is thrown for an empty list")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(refusal(null)).as("C8: what is thrown for null").isInstanceOf(NullPointerException.class);
        AtomicInteger calls = new AtomicInteger();
        List<Callable<String>> withNull = new ArrayList<>();
        withNull.add(() -> "call " + calls.incrementAndGet());
        withNull.add(null);
        assertThat(refusal(withNull))
                .as("C8: what is thrown for a null in the list")
                .isInstanceOf(NullPointerException.class);
        Stillness.settle();
        assertThat(calls)
                .as("C8: how many were asked though there is a null in the list")
                .hasValue(0);

        List<Callable<String>> list = new ArrayList<>(List.of(() -> "a", () -> "b"));
        List<Callable<String>> before = List.copyOf(list);
        answer(list, () -> "C3: all have answered, and the caller waits on");
        assertThat(list).as("C8: the list, afterwards").isEqualTo(before);
        answer(before, () -> "C3: all have answered, and the caller waits on");
    }

    private static String answer(List<Callable<String>> asked, Supplier<String> ifStuck) {
        return Actor.call("caller", () -> FirstAnswer.of(asked)).result(ifStuck);
    }

    private static Throwable thrownBy(List<Callable<String>> asked) {
        return Actor.call("caller", () -> FirstAnswer.of(asked))
                .failure(() -> "C5: all failed, and the caller waits on");
    }

    private static Throwable refusal(List<Callable<String>> asked) {
        return Actor.call("caller", () -> FirstAnswer.of(asked))
                .failure(() ->
                        "C8: the caller waits, where it has to be refused: look at the list before you ask anybody");
    }

    private static Callable<String> failing(String name) {
        return () -> {
            throw new IOException("made by the test, of " + name);
        };
    }

    private static List<Throwable> failures() {
        return List.of(
                new IOException("made by the test"),
                new IllegalStateException("made by the test"),
                new StackOverflowError("made by the test"),
                new InterruptedException("made by the test, though nobody was interrupted"));
    }

    /** Reacts to an interrupt at once. */
    private String answersNever() throws InterruptedException {
        waiting.arrive();
        try {
            never.passInterruptibly();
        } catch (InterruptedException e) {
            interrupted.arrive();
            throw e;
        }
        return "never";
    }

    private String answersLate() throws InterruptedException {
        mayEnd.passInterruptibly();
        return "late";
    }

    /** Notes an interrupt, and takes its time all the same. */
    private String reactsSlowly() {
        waiting.arrive();
        boolean noted = false;
        while (!mayEnd.isOpen()) {
            try {
                mayEnd.passInterruptibly();
            } catch (InterruptedException e) {
                if (!noted) {
                    interrupted.arrive();
                }
                noted = true;
            }
        }
        return "much too late";
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }
}

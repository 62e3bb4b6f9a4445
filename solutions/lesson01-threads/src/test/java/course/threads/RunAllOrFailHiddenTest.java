package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one schedule shows; what depends on it, or on which task is slow, is the engine's part. */
@DisplayName("1.6 RunAllOrFail, hidden")
class RunAllOrFailHiddenTest implements RunsAllToTheEnd, CarriesFailuresOut {
    private static final int TASKS = 4;
    private static final int MANY = 40;

    private final Gate gate = new Gate();

    @ParameterizedTest(name = "C2: {0} tasks are alive together")
    @DisplayName("C2: all tasks are alive together")
    @ValueSource(ints = {2, MANY})
    void allAliveTogether(int count) {
        Rendezvous begun = new Rendezvous(count);
        Actor<Void> caller = runAll(tasks(count, number -> begun.meet()));

        caller.failure(() ->
                "C2: only %d of %d tasks began, the next one waits for them to end: start all threads before you join the first, and"
                                .formatted(begun.arrived(), count)
                        + " let nothing limit their number");
    }

    @Test
    @DisplayName("C3: its threads die, whether tasks fail or not")
    void leavesNoThread() {
        runAll(tasks(TASKS, number -> {})).failure(() -> "C3: the tasks have ended, but runAllOrFail does not return");
        runAll(tasks(TASKS, number -> {
                    if (number % 2 == 1) {
                        Thread.currentThread().interrupt();
                        new Gate().pass(); // throws what nobody prints
                    }
                }))
                .failure(
                        () -> "C3: the tasks have ended, two with a failure, but runAllOrFail does not come to an end");

        Leaks.requireNone("C3");
    }

    @Test
    @DisplayName("C6: the caller waits without using the processor")
    void waitsAtRest() {
        Actor<Void> caller = holdAtTheGate();

        Stillness.require("C6");

        gate.open();
        caller.failure(() -> "C3: the tasks have ended, but runAllOrFail does not return");
    }

    @Test
    @DisplayName("C6: interrupted while it waits, the caller gets InterruptedException")
    void interruptible() {
        Actor<Void> caller = holdAtTheGate();
        Stillness.settle();
        caller.interrupt();

        getsInterruptedException(caller);
    }

    @Test
    @DisplayName("C6: interrupted before it waits, the caller gets InterruptedException")
    void interruptedBefore() {
        List<Runnable> tasks = tasks(TASKS, number -> gate.passUnlessInterrupted());
        Actor<Void> caller = Actor.run("caller of runAllOrFail", () -> {
            Thread.currentThread().interrupt();
            RunAllOrFail.runAllOrFail(tasks);
        });

        getsInterruptedException(caller);
    }

    private void getsInterruptedException(Actor<Void> caller) {
        Throwable thrown = caller.failure(
                () -> "C6: the caller was interrupted and waits on: don't catch InterruptedException, let it out");
        gate.open();

        assertThat(thrown)
                .as("C6: what it throws when its caller is interrupted: don't catch InterruptedException, let it out")
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("C7: null is refused, an empty list is not")
    void edges() {
        assertThat(catchThrowable(() -> RunAllOrFail.runAllOrFail(null)))
                .as("C7: what runAllOrFail(null) throws")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> RunAllOrFail.runAllOrFail(List.of())))
                .as("C7: what it throws when there is nothing to run: it has to return")
                .isNull();
    }

    /** A call whose tasks wait at the gate, of which at least one has begun. */
    private Actor<Void> holdAtTheGate() {
        Gate begun = new Gate();
        Actor<Void> caller = runAll(tasks(TASKS, number -> {
            begun.open();
            gate.passUnlessInterrupted();
        }));
        begun.await(() -> "C1: none of the tasks ever began");
        return caller;
    }

    private static List<Runnable> tasks(int count, IntConsumer task) {
        return IntStream.range(0, count)
                .<Runnable>mapToObj(number -> () -> task.accept(number))
                .toList();
    }

    private static Actor<Void> runAll(List<Runnable> tasks) {
        return Actor.run("caller of runAllOrFail", () -> RunAllOrFail.runAllOrFail(tasks));
    }
}

package course.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("4.6 FirstAnswer")
class FirstAnswerTest {
    private final Gate never = new Gate();

    private final Rendezvous waiting = new Rendezvous(2);
    private final Rendezvous interrupted = new Rendezvous(2);

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

    private static String fails() throws IOException {
        throw new IOException("made by the test");
    }

    @Test
    @DisplayName("C1: all are asked at the same time")
    void allAtOnce() {
        Rendezvous together = new Rendezvous(3);
        Callable<String> meets = () -> {
            together.meet();
            return "together";
        };
        Actor<String> caller = Actor.call("caller", () -> FirstAnswer.of(List.of(meets, meets, meets)));

        assertThat(caller.result(() -> "C1: only %d of 3 are asked, and the others wait for their turn: ask all at once"
                        .formatted(together.arrived())))
                .as("C1: the answer")
                .isEqualTo("together");
    }

    @Test
    @DisplayName("C2: a failure is no answer")
    void failureIsNoAnswer() {
        Actor<String> caller =
                Actor.call("caller", () -> FirstAnswer.of(List.of(FirstAnswerTest::fails, () -> "an answer")));

        assertThat(caller.result(() -> "C2: one failed, one answered, and the caller waits on"))
                .as("C2: the answer, where one fails and one answers")
                .isEqualTo("an answer");
    }

    @Test
    @DisplayName("C3: the first answer is enough")
    void firstIsEnough() {
        Actor<String> caller =
                Actor.call("caller", () -> FirstAnswer.of(List.of(this::answersNever, () -> "an answer")));

        assertThat(caller.result(
                        () -> "C3: one has answered, and the caller waits for the other: don't ask one after the"
                                + " other for its result"))
                .as("C3: the answer, where one answers and one doesn't")
                .isEqualTo("an answer");
    }

    @Test
    @DisplayName("C4: the others are interrupted, every one of them")
    void othersAreInterrupted() {
        Callable<String> answers = () -> {
            waiting.awaitFull(() -> "C1: only %d of 2 others are asked at the same time".formatted(waiting.arrived()));
            return "an answer";
        };
        Actor.call("caller", () -> FirstAnswer.of(List.of(this::answersNever, answers, this::answersNever)))
                .result(() -> "C3: one has answered, and the caller waits for the others");

        interrupted.awaitFull(() ->
                "C4: one has answered, and %d of the 2 others were interrupted: nobody needs their answers any more, so interrupt"
                                .formatted(interrupted.arrived())
                        + " every one of them before you return");
        Leaks.requireNone("C4");
    }

    @Test
    @DisplayName("C5: all failed")
    void allFailed() {
        Actor<Throwable> caller = Actor.call(
                "caller",
                () -> catchThrowable(() -> FirstAnswer.of(List.of(FirstAnswerTest::fails, FirstAnswerTest::fails))));
        Throwable thrown = caller.result(() -> "C5: all failed, and the caller waits on");

        assertThat(thrown)
                .as("C5: what is thrown when all failed")
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(thrown.getCause().getSuppressed())
                .as(
                        "C5: what is suppressed in the cause when two failed: what the other one threw, or nobody hears of it")
                .hasSize(1)
                .hasOnlyElementsOfType(IOException.class);
    }
}

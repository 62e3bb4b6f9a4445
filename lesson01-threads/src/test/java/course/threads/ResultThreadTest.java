package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import course.classroom.test.Actor;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.4 ResultThread")
class ResultThreadTest {
    @Test
    @DisplayName("C1: its name has its number")
    void hasItsName() {
        assertThat(new ResultThread<>(7, () -> "seven").getName())
                .as("C1: the name of thread number 7")
                .isEqualTo("thread-7");
    }

    @Test
    @DisplayName("C5: it hands out what the function returned")
    void handsOutTheValue() {
        ResultThread<Integer> thread = new ResultThread<>(1, () -> 6 * 7);
        thread.start();

        assertThat(Actor.call("caller of result", thread::result)
                        .result(() -> "C5: the function has returned, and result() does not return"))
                .as("C5: the result of 6 * 7: it is there when the thread has ended, not before")
                .isEqualTo(42);
    }

    @Test
    @DisplayName("C6: it hands out what the function threw")
    void handsOutTheFailure() {
        IOException failure = new IOException("a failure made by the test");
        ResultThread<Integer> thread = new ResultThread<>(1, () -> {
            throw failure;
        });
        thread.setUncaughtExceptionHandler((which, thrown) -> {}); // keeps the screen clean
        thread.start();

        assertThat(Actor.call("caller of result", thread::result)
                        .failure(() -> "C6: the function has thrown, and result() does not come to its end"))
                .as(
                        "C6: what result() throws when the function threw: an ExecutionException with the failure as its cause")
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
    }

    @Test
    @DisplayName("C7: without a start there is no result")
    void noResultWithoutAStart() {
        ResultThread<Integer> thread = new ResultThread<>(1, () -> 6 * 7);

        assertThatIllegalStateException()
                .as("C7: what result() throws when nobody has called start()")
                .isThrownBy(thread::result);
    }
}

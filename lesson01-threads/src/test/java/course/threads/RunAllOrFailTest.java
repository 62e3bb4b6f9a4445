package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.6 RunAllOrFail")
class RunAllOrFailTest {
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("C1: each task runs once")
    void eachRunsOnce() throws InterruptedException, ExecutionException {
        RunAllOrFail.runAllOrFail(List.of(() -> done.add("a"), () -> done.add("b"), () -> done.add("c")));

        assertThat(done).as("C1: what the tasks did").containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    @DisplayName("C4: a failure is the cause of what it throws")
    void carriesTheFailureOut() {
        IllegalStateException failure = new IllegalStateException("no more paper");

        Throwable thrown = catchThrowable(() -> RunAllOrFail.runAllOrFail(List.of(() -> done.add("a"), () -> {
            throw failure;
        })));

        assertThat(thrown).as("C4: what it throws when a task failed").isInstanceOf(ExecutionException.class);
        assertThat(thrown.getCause()).as("C4: its cause").isSameAs(failure);
    }

    @Test
    @DisplayName("C7: nothing to run is no error")
    void emptyListIsNoError() {
        assertThatCode(() -> RunAllOrFail.runAllOrFail(List.of()))
                .as("C7: nothing to run")
                .doesNotThrowAnyException();
    }
}

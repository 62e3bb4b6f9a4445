package course.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.2 RunAll")
class RunAllTest {
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("C1: each task runs once")
    void eachRunsOnce() throws InterruptedException {
        RunAll.runAll(List.of(() -> done.add("a"), () -> done.add("b"), () -> done.add("c")));

        assertThat(done)
                .as("C1: what the tasks had done when runAll returned (if some is missing: does it wait for each, C3?)")
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    @DisplayName("C7: nothing to run is no error")
    void emptyListIsNoError() throws InterruptedException {
        assertThat(RunAll.runAll(List.of())).as("C7: the time to run nothing").isGreaterThanOrEqualTo(Duration.ZERO);
    }
}

package course.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shards")
class ShardTest {
    @Test
    @DisplayName("2/4 is the second of four")
    void text() throws Exception {
        assertThat(Shard.of("2/4")).isEqualTo(new Shard(1, 4));
    }

    @Test
    @DisplayName("the schedulers' own variables are read, each counted as it counts")
    void environment() throws Exception {
        assertThat(Shard.of(Map.of("JOB_COMPLETION_INDEX", "1", "JOB_COMPLETIONS", "4")))
                .isEqualTo(new Shard(1, 4));
        assertThat(Shard.of(Map.of(
                        "SLURM_ARRAY_TASK_ID", "5",
                        "SLURM_ARRAY_TASK_MIN", "1",
                        "SLURM_ARRAY_TASK_STEP", "2",
                        "SLURM_ARRAY_TASK_COUNT", "4")))
                .isEqualTo(new Shard(2, 4));
        assertThat(Shard.of(Map.of("CI_NODE_INDEX", "4", "CI_NODE_TOTAL", "4"))).isEqualTo(new Shard(3, 4));
        assertThat(Shard.of(Map.of("STRATEGY_JOB_INDEX", "0", "STRATEGY_JOB_TOTAL", "4")))
                .isEqualTo(new Shard(0, 4));
        assertThat(Shard.of(Map.of("CI_NODE_TOTAL", "1"))).isEqualTo(Shard.WHOLE);
    }

    @Test
    @DisplayName("what is none is refused in a sentence")
    void refused() {
        assertThatThrownBy(() -> Shard.of("0/4")).hasMessageContaining("the first of four is 1/4");
        assertThatThrownBy(() -> Shard.of("5/4")).hasMessageContaining("5/4 is no shard");
        assertThatThrownBy(() -> Shard.of("half")).hasMessageContaining("not of the form I/N");
        assertThatThrownBy(() -> Shard.of(Map.of("JOB_COMPLETION_INDEX", "1")))
                .hasMessageContaining("JOB_COMPLETIONS is not");
    }
}

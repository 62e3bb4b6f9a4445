package course.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1.8 ManySleepers")
class ManySleepersTest {
    @Test
    @DisplayName("C3: all sleepers wake up and are counted")
    void allWakeUp() throws InterruptedException {
        assertThat(ManySleepers.countAwake(100, Duration.ofMillis(10)))
                .as("C3: how many of 100 sleepers woke up")
                .isEqualTo(100);
    }

    @Test
    @DisplayName("C5: no sleepers are no error, fewer are")
    void edges() throws InterruptedException {
        assertThat(ManySleepers.countAwake(0, Duration.ofMillis(10)))
                .as("C5: how many of 0 sleepers woke up")
                .isZero();
        assertThatThrownBy(() -> ManySleepers.countAwake(-1, Duration.ofMillis(10)), "C5: what -1 sleepers bring")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}

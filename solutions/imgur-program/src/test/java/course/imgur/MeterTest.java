package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.imgur.Meter.Cost;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MeterTest {
    private static final int MUCH = 64_000_000;

    @Test
    @DisplayName("counts memory that was in use for a while, and given back")
    void seesThePeak() {
        Meter meter = Meter.start();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        assertThat(new byte[MUCH]).hasSize(MUCH);
        assertThat(meter.stop().peakBytes()).isGreaterThan(MUCH).isGreaterThan(used / 2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("counts the processor time of a child that has ended")
    void seesChildren() throws Exception {
        Meter meter = Meter.start();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(java, "-Xint", "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        child.waitFor();
        Cost cost = meter.stop();
        Meter idle = Meter.start();
        assertThat(cost.processor()).isGreaterThan(idle.stop().processor());
        assertThat(cost.processor()).isPositive();
    }

    @Test
    @DisplayName("leaves no thread, and keeps an interrupt for later")
    void leavesNothing() {
        Meter meter = Meter.start();
        Thread.currentThread().interrupt();
        meter.stop();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("meter"));
    }
}

package course.bench;

import static org.assertj.core.api.Assertions.assertThat;

import course.bench.Job.Kind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The benchmark of the interleaving engine")
class BenchTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return Bench.commandLine(out, false).execute(arguments);
    }

    @Test
    @DisplayName(
            "finds a wrong class as often as it is asked to, leaves a right one alone, and says so in its last line")
    void exploresInJvmsOfItsOwn() {
        int status = run(
                "interleave",
                "--only",
                "counter-plain",
                "--only",
                "counter-atomic",
                "--runs",
                "3",
                "--schedules",
                "200",
                "--jobs",
                "1");

        assertThat(printed()).contains("counter-plain", "3 of 3", "1 wrong: found 3 of 3", "0 blamed in 200 schedules");
        assertThat(printed().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(160));
        assertThat(status).isZero();
    }

    @Test
    @DisplayName("explores with the same seed again and again")
    void sameSeed() {
        assertThat(run("interleave", "--only", "counter-volatile", "--same-seed", "3", "--jobs", "1"))
                .isZero();
        assertThat(printed()).contains("the same seed gave the same schedules 3 of 3 times");
    }

    @Test
    @DisplayName("says so when no class has that name")
    void unknown() {
        assertThat(run("interleave", "--only", "unicorn")).isEqualTo(2);
    }

    @Test
    @DisplayName("is not content with a wrong class missed, or a right one blamed")
    void notContent() {
        BenchReport report = new BenchReport(out);
        Map<String, Tally> all = Map.of("a", tally(Kind.FIND, 2, 2));
        Map<String, Tally> notAll = Map.of("a", tally(Kind.FIND, 2, 1));

        assertThat(report.summary(all, Map.of())).isTrue();
        assertThat(report.summary(notAll, Map.of())).isFalse();
        assertThat(report.summary(all, notAll)).isFalse();
        assertThat(report.sameSeed(notAll)).isFalse();
    }

    private static Tally tally(Kind kind, int times, int good) {
        Tally tally = new Tally();
        tally.add(new Outcome(kind, "a", times, good, List.of(), times, 0, List.of()));
        return tally;
    }

    @Test
    @DisplayName("counts percentiles by the nearest rank")
    void percentiles() {
        Tally tally = new Tally();
        tally.add(new Outcome(Kind.FIND, "a", 2, 2, List.of(4_000L, 2_000L), 2, 0, List.of()));
        tally.add(new Outcome(Kind.FIND, "a", 2, 2, List.of(1_000L, 3_000L), 2, 0, List.of()));

        assertThat(tally.percentileMillis(50)).isEqualTo(2);
        assertThat(tally.percentileMillis(99)).isEqualTo(4);
        assertThat(tally.percentileMillis(100)).isEqualTo(4);
        assertThat(new Tally().percentileMillis(50)).isZero();
    }

    @Test
    @DisplayName("off a terminal a quarter of the work is a line")
    void progress() {
        try (Progress progress = new Progress(out, false, "wrong ones", 8)) {
            for (int i = 0; i < 8; i++) {
                progress.step();
            }
        }

        assertThat(printed().lines())
                .containsExactly(
                        "wrong ones: 2 of 8", "wrong ones: 4 of 8", "wrong ones: 6 of 8", "wrong ones: 8 of 8");
    }
}

package course.classroom.explore;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.explore.sample.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("course explore")
class ExploreProgramTest {
    private static final Pattern AGAIN = Pattern.compile("course explore 9.1 --clause C2 --replay (\\S+)");

    @TempDir
    private Path folder;

    private int status;

    /** What the program prints; standard streams are the process's own, and tests of this module run one by one. */
    private String explore(Class<?> test, String... options) {
        List<String> args = new ArrayList<>(List.of("9.1", test.getName()));
        args.addAll(List.of(options));
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(bytes, true);
        System.setOut(both);
        System.setErr(both);
        try {
            status = ExploreProgram.run(args.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString();
    }

    @Test
    @DisplayName("goes further than the test does, and says whether those were all schedules")
    void survives() {
        String said = explore(Sample.class, "--clause=C1", "--schedules=200", "--seed=7");

        assertThat(said)
                .matches("(?s)9\\.1 C1: keeps what two threads add\n"
                        + "  Survived 200 schedules from seed 7, and all \\d+ with at most 2 preemptions .*")
                .doesNotContain("C2", "C4");
        assertThat(status).isZero();
        assertThat(explore(Sample.class, "--clause=C1", "--schedules=2")).contains("and the first 2 with");
    }

    @Test
    @DisplayName("shows the schedule that breaks the class, its seed's replay, and its picture")
    void breaks() {
        Path svg = folder.resolve("a.svg");
        Path html = folder.resolve("a.html");
        String said = explore(Sample.class, "--clause=C2", "--svg=" + svg, "--html=" + html);

        assertThat(said)
                .contains("breaks it. C2: an update gets lost.", "step, place", "| A ", "| B\n", "Total.java:9")
                .containsPattern("writes lost = [12]\\b")
                .containsPattern(AGAIN)
                .doesNotContain("Interleavings.defaults()");
        assertThat(status).isEqualTo(1);
        assertThat(svg).content().startsWith("<svg");
        assertThat(html).content().contains("<svg", "A schedule that breaks it");
    }

    @Test
    @DisplayName("a replay plays the same schedule alone")
    void replays() {
        String first = explore(Sample.class, "--clause=C2");
        Matcher again = AGAIN.matcher(first);
        assertThat(again.find()).isTrue();

        String second = explore(Sample.class, "--clause=C2", "--replay=" + again.group(1));

        assertThat(second).contains("That schedule breaks it.");
        assertThat(table(second)).isEqualTo(table(first));
    }

    private static String table(String said) {
        return said.substring(said.indexOf("From top to bottom"));
    }

    @Test
    @DisplayName("says in one sentence what cannot be explored")
    void nothingToExplore() {
        assertThat(explore(Sample.Ordinary.class))
                .startsWith("course: 9.1 has nothing to explore")
                .hasLineCount(1);
        assertThat(status).isEqualTo(2);
        assertThat(explore(Sample.class, "--clause=C9"))
                .contains("no exploration of 9.1 is about C9")
                .hasLineCount(1);
        assertThat(status).isEqualTo(2);
    }

    @Test
    @DisplayName("an exercise that is not begun is told so, and no other word")
    void notBegun() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExploreProgram.class.getName(),
                        "9.1",
                        Sample.class.getName(),
                        "--clause=C3")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(program.waitFor()).isEqualTo(2);
        assertThat(out).content().isEqualTo("9.1 C3: is not begun\n  not begun: 9.1 begin: do it\n\n");
    }
}

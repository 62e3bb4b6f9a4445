package course.classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.seat.TinyCourse;
import course.classroom.test.TakesUpTo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("test, hint and doctor")
class SeatCommandsTest {
    @TempDir
    private Path folder;

    private TinyCourse course;

    @BeforeEach
    void create() throws IOException {
        course = new TinyCourse(folder);
        course.tellLibraries();
    }

    /** What a command gave. */
    private record Outcome(int status, String out) {}

    private Outcome course(String... arguments) {
        PrintStream usual = System.out;
        PrintStream usualErrors = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            int status = new Course(new CourseFolder(course.root), new Terminal(false, false))
                    .commandLine()
                    .execute(arguments);
            return new Outcome(status, bytes.toString(StandardCharsets.UTF_8).replace("\r", ""));
        } finally {
            System.setOut(usual);
            System.setErr(usualErrors);
        }
    }

    @Test
    @DisplayName("test: what is begun; first clause, its message, links; 1 when something fails, else 0")
    @TakesUpTo(seconds = 120)
    void tests() throws IOException {
        assertThat(course("test"))
                .isEqualTo(new Outcome(0, "Nothing is begun yet: './course list' shows the exercises.\n"));

        course.answer("Begin", "        return 41;");
        Outcome wrong = course("test");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.out())
                .startsWith("1.1 Begin: 0 of 2 tests pass\n  C1: the answer\n")
                .contains("expected: 42", "BeginTest.java:9", "\n  C2: what is left when it is halved\n")
                .containsPattern(
                        "class: .*Begin\\.java:2\n  page:  .*README\\.md:5\n  draw:  ./course picture 1\\.1\n$");

        course.answer("GoOn", "        return 42");
        Outcome broken = course("test", "GoOn");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out())
                .startsWith("1.2 Go on: does not compile\n")
                .contains("GoOn.java:4: ';' expected\n    return 42\n             ^\n");
    }

    @Test
    @DisplayName("bad names: one sentence, 2")
    void names() {
        assertThat(course("test", "9.9"))
                .isEqualTo(new Outcome(2, "course: there is no exercise 9.9; './course list' shows them.\n"));
        assertThat(course("hint", "nonsense").status()).isEqualTo(2);
    }

    @Test
    @DisplayName("hint: one more each time, how many are left, then all again; --again shows no new one")
    void hints() {
        assertThat(course("hint", "1.1", "--again").out())
                .contains("You have seen no hint yet; 2 more hints are left.");
        assertThat(course("hint", "1.1").out())
                .isEqualTo("1.1 Begin\nHint 1 of 2\n  Look\n  twice.\n\nOne more hint is left.\n");
        assertThat(course("hint", "1.1", "--again").out())
                .contains("Hint 1 of 2")
                .doesNotContain("even");
        assertThat(course("hint").out()).contains("Hint 2 of 2", "It is even.", "There are no more hints.");
        assertThat(course("hint", "Begin").out()).contains("Hint 1 of 2", "Hint 2 of 2", "There are no more hints.");
        assertThat(course("hint", "1.2")).extracting(Outcome::status).isEqualTo(1);
    }

    @Test
    @DisplayName("doctor: a file from the future spoils what is told by times, 1; nothing bad, 0")
    void doctor() throws IOException, InterruptedException {
        Machine machine = new Machine(new CourseFolder(course.root), new Terminal(false, false));
        assertThat(machine.findings())
                .extracting(Finding::what)
                .contains("processors", "memory", "disk", "encoding", "clock", "network", "terminal");

        Path begin = course.answer("Begin", "        return 42;");
        Files.setLastModifiedTime(begin, FileTime.from(Instant.now().plusSeconds(86_400)));
        assertThat(machine.findings())
                .filteredOn(each -> each.what().equals("files' times"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.weight()).isEqualTo(Finding.Weight.BAD);
                    assertThat(each.seen()).contains("Begin.java is from the future");
                });

        Tools tools = new Tools(new CourseFolder(course.root), Map.of("JAVA_TOOL_OPTIONS", "-Xint"));
        assertThat(tools.findings())
                .filteredOn(each -> each.weight() == Finding.Weight.BAD)
                .extracting(Finding::seen)
                .contains("JAVA_TOOL_OPTIONS=-Xint");
    }
}

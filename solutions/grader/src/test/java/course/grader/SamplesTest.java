package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The submissions in {@code samples/} and what {@code samples.csv} says of them. {@code -Dsamples=all} grades them all. */
@DisplayName("Samples")
class SamplesTest {
    private static final List<String> QUICK = List.of(
            "empty",
            "half-does-not-compile",
            "half-nothing-but-stubs",
            "hostile-looks-for-answers",
            "wrong-stack-upside-down");

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("some of each kind earn what they have to")
    void quick() throws Exception {
        Path some = folder.resolve("some");
        for (String name : QUICK) {
            Folders.copy(samples().resolve(name), some.resolve(name), file -> true);
        }

        assertThat(grade(some, "--expect", table(QUICK))).as(said.toString()).isZero();

        assertThat(said.toString()).endsWith("All as expected.%n".formatted());
    }

    @Test
    @TakesUpTo(seconds = 3600)
    @EnabledIfSystemProperty(named = "samples", matches = "all")
    @DisplayName("all earn what they have to")
    void all() throws Exception {
        assertThat(grade(samples(), "--expect", samples().resolveSibling("samples.csv")))
                .as(said.toString())
                .isZero();
    }

    @Test
    @DisplayName("each difference from the table is a line, and the exit status is 1")
    void differences() throws Exception {
        Path some = folder.resolve("some");
        for (String name : List.of("empty", "half-nothing-but-stubs", "hostile-looks-for-answers")) {
            Folders.copy(samples().resolve(name), some.resolve(name), file -> true);
        }
        Path table = Files.writeString(folder.resolve("table.csv"), """
                student,exercise,points,outcome,failed,may fail too
                empty,1.1 ThreadStarter,10,right,,
                half-nothing-but-stubs,1.2 RunAll,0,wrong,C2 C1,C6
                half-nothing-but-stubs,2.1 SharedTotal,0,not begun,,
                half-nothing-but-stubs,9.9 Nothing,0,wrong,,
                hostile-looks-for-answers,1.2 RunAll,0,held,,
                nobody,1.1 ThreadStarter,10,right,,
                """);

        assertThat(grade(some, "--expect", table)).isEqualTo(1);

        assertThat(said.toString().lines().dropWhile(line -> !line.startsWith("nobody")))
                .containsExactly(
                        "nobody: expected, but there is no such submission",
                        "empty 1.1 ThreadStarter: expected right, 10 points, got not handed in, 0 points",
                        "half-nothing-but-stubs 1.2 RunAll: expected wrong in C1 C2, 0 points, besides at most C6, got not begun, 0 points",
                        "half-nothing-but-stubs 3.1 Orders: expected nothing handed in, got not begun, 0 points",
                        "half-nothing-but-stubs 9.9 Nothing: there is no such exercise",
                        "5 differences from " + table + ".");
    }

    @Test
    @DisplayName("a table that is none is told in a sentence")
    void noTable() throws Exception {
        assertThat(grade(samples(), "--expect", folder.resolve("none.csv"))).isEqualTo(2);
        assertThat(grade(samples(), "--expect", Files.writeString(folder.resolve("other.csv"), "id,name\n")))
                .isEqualTo(2);
        assertThat(said.toString())
                .contains("grade: there is no table of expected grades at", "its columns are id,name and have to be");
    }

    private int grade(Path submissions, Object... more) {
        CommandLine line = GradeClass.commandLine();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        return line.execute(Stream.concat(Stream.of(submissions, "--out", folder.resolve("out")), Stream.of(more))
                .map(String::valueOf)
                .toArray(String[]::new));
    }

    private Path table(List<String> students) throws IOException {
        String rows = Files.readAllLines(samples().resolveSibling("samples.csv")).stream()
                .filter(row -> row.startsWith("student,") || students.contains(row.substring(0, row.indexOf(','))))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("table.csv"), rows);
    }

    private static Path samples() throws IOException {
        return CourseTree.ofThisProgram().root().resolve("solutions/grader/samples");
    }
}

package course.classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.classroom.verdict.VerdictFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("the command line")
class CourseTest {
    private static final String STUB =
            "package course.first;\nclass Begin { void run() { throw new NotStartedException(\"1.1\"); } }";
    private static final String ANSWER =
            "package course.first;\n// throw new NotStartedException(\"1.1\");\nclass Begin { void run() {} }";
    private static final FileTime EARLIER = FileTime.fromMillis(1_000_000_000);
    private static final FileTime LATER = FileTime.fromMillis(2_000_000_000);

    @TempDir
    private Path folder;

    private CourseOnDisk course;

    @BeforeEach
    void create() throws IOException {
        course = new CourseOnDisk(folder);
    }

    private void manifest(int since) throws IOException {
        course.manifest("lesson01-first", """
                {"number": 1, "title": "First", "exercises": [
                  {"number": "1.1", "title": "Begin", "className": "Begin", "points": 10, "since": %d}]}
                """.formatted(since));
    }

    private String state() throws IOException {
        var lesson = course.folder().lesson("1");
        return ExerciseState.of(course.folder(), lesson, lesson.exercises().get(0))
                .text();
    }

    private void source(String text, FileTime time) throws IOException {
        Files.setLastModifiedTime(course.write("lesson01-first/src/main/java/course/first/Begin.java", text), time);
    }

    private void verdicts(FileTime time, Status... verdicts) throws IOException {
        Path file = course.write("lesson01-first/target/verdicts/course.first.BeginTest.jsonl", "");
        for (Status verdict : verdicts) {
            VerdictFiles.append(file, new TestVerdict("course.first.BeginTest", "C1: begins", "C1", verdict, ""));
        }
        Files.setLastModifiedTime(file, time);
    }

    @Test
    @DisplayName("an exercise's state comes from its source and from what the tests said last")
    void states() throws IOException {
        manifest(17);
        assertThat(state()).isEqualTo("its file is missing");

        source(STUB, EARLIER);
        assertThat(state()).isEqualTo("not begun");
        verdicts(LATER, Status.SKIPPED, Status.SKIPPED);
        assertThat(state()).as("tested").isEqualTo("not begun");
        verdicts(LATER, Status.PASSED, Status.SKIPPED);
        assertThat(state()).as("half filled in").isEqualTo("1 of 2 tests pass");

        source(ANSWER, EARLIER);
        verdicts(LATER, Status.PASSED, Status.FAILED, Status.PASSED);
        assertThat(state()).isEqualTo("2 of 3 tests pass");
        verdicts(LATER, Status.PASSED, Status.PASSED);
        assertThat(state()).isEqualTo("passes");
        source(ANSWER, LATER);
        assertThat(state()).isEqualTo("changed since tested");
        Files.delete(course.root.resolve("lesson01-first/target/verdicts/course.first.BeginTest.jsonl"));
        assertThat(state()).isEqualTo("not tested yet");

        manifest(99);
        assertThat(state()).isEqualTo("needs Java 99");
    }

    @Test
    @DisplayName("a list fits 80 columns and has no colours off a terminal")
    void listing() throws IOException {
        course.manifest("lesson01-first", """
                {"number": 1, "title": "First", "exercises": [
                  {"number": "1.10", "title": "A title that goes on and on and on and on and on and on and on",
                   "className": "AClassNameOfSomeLength", "points": 10, "since": 99}]}
                """);

        assertThat(printed(new Terminal(false, false), "list").lines().toList())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotContain("\033"))
                .anySatisfy(line ->
                        assertThat(line).matches("  1\\.10 A title .*\\.\\.\\. AClassNameOfSomeLength needs Java 99"));
        assertThat(printed(new Terminal(true, false)))
                .contains("\033[2mneeds Java 99\033[0m")
                .contains("0 of 0 exercises pass");
    }

    @Test
    @DisplayName("the list comes as a table in Markdown too, for a build's summary")
    void markdown() throws IOException {
        manifest(17);
        source(ANSWER, EARLIER);
        verdicts(LATER, Status.PASSED);

        assertThat(printed(new Terminal(false, false), "list", "--markdown").lines())
                .containsExactly(
                        "## 1 of 1 exercises pass",
                        "",
                        "| | exercise | class | state |",
                        "|---|---|---|---|",
                        "| | **Lesson 1: First** | | |",
                        "| 1.1 | Begin | `Begin` | :white_check_mark: passes |");
    }

    @Test
    @DisplayName("demos are listed in order, with what they show")
    void demos() throws IOException {
        manifest(17);
        String folder = "lesson01-first/src/main/java/course/first/demo/";
        course.write(folder + "Demo10_Last.java", "class Demo10_Last {}");
        course.write(
                folder + "Demo02_Second.java",
                "/** Second: a {@code Thread} ends.\n * More. */ class Demo02_Second {}");
        course.write(folder + "Other.java", "class Other {}");
        course.write("lesson01-first/src/main/java21/course/first/demo/Demo03_New.java", "/**\n * New things\n */");
        course.write(
                folder + "Demo04_Long.java",
                "/** Broken: one who reads while others write sees half of it, which a screen of eighty columns can't show. */");

        String later = Runtime.version().feature() < 21 ? " (needs Java 21)" : "";
        assertThat(printed(new Terminal(false, false), "demo").lines())
                .containsExactly(
                        "Lesson 1: First",
                        "  1.2  Second: a Thread ends",
                        "  1.3  New things" + later,
                        "  1.4  Broken: one who reads while others write sees half of it, which a screen",
                        "         of eighty columns can't show",
                        "  1.10 Last");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shel       | Did you mean: course shell?
            nonsense   | Unmatched argument at index 0: 'nonsense'
            --nonsense | Unknown option: '--nonsense'
            shell      | Missing required parameter: 'LESSON'
            """)
    @DisplayName("bad arguments: 2")
    void badArguments(String argument, String words) {
        StringWriter err = new StringWriter();
        CommandLine line = new Course(course.folder(), new Terminal(false, false)).commandLine();

        assertThat(line.setErr(new PrintWriter(err, true)).execute(argument)).isEqualTo(2);
        assertThat(err.toString()).contains(words);
    }

    @Test
    @DisplayName("a student's copy doesn't list what instructors need")
    void help() throws IOException {
        assertThat(printed(new Terminal(false, false), "--help"))
                .contains("shell")
                .doesNotContain("check", "bench", "release");

        course.write("solutions/pom.xml", "<project/>");
        assertThat(printed(new Terminal(false, false), "--help")).contains("shell", "check", "bench", "release");
    }

    @Test
    @DisplayName("a lesson is found by number, topic or folder")
    void lessons() throws IOException {
        manifest(17);

        for (String name : List.of("1", "01", "first", "lesson01-first")) {
            assertThat(course.folder().lesson(name).title()).as(name).isEqualTo("First");
        }
    }

    /** What a command prints; standard output is the process's own, and tests of this module run one by one. */
    private String printed(Terminal terminal, String... arguments) {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true));
        try {
            assertThat(new Course(course.folder(), terminal).commandLine().execute(arguments))
                    .isZero();
        } finally {
            System.setOut(usual);
        }
        return bytes.toString();
    }
}

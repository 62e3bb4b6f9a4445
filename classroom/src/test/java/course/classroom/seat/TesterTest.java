package course.classroom.seat;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.seat.Report.Kind;
import course.classroom.test.Actor;
import course.classroom.test.TakesUpTo;
import course.classroom.verdict.TestVerdict;
import course.classroom.verdict.TestVerdict.Status;
import course.classroom.verdict.VerdictFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("an exercise's test, without Maven")
class TesterTest {
    @TempDir
    private Path folder;

    private TinyCourse course;
    private Tester tester;

    @BeforeEach
    void open() throws IOException {
        course = new TinyCourse(folder);
        tester = tester(Duration.ofMinutes(5));
    }

    private Tester tester(Duration silence) throws IOException {
        return new Tester(course.root, folder.resolve("work"), TinyCourse.libraries(), false, silence);
    }

    @AfterEach
    void close() throws IOException {
        tester.close();
        assertThat(folder.resolve("work")).as("folders left behind").isEmptyDirectory();
    }

    private Report test() throws IOException, InterruptedException {
        return tester.test(course.assignment("1.1"), folder.resolve("verdicts"));
    }

    @Test
    @DisplayName("stub: not begun; wrong: the first clause first, and where; right: passes; each is kept for the list")
    @TakesUpTo(seconds = 60)
    void verdicts() throws IOException, InterruptedException {
        course.source("GoOn", "this does not compile, and costs 1.1 nothing");

        assertThat(test().kind()).isEqualTo(Kind.NOT_BEGUN);

        course.answer("Begin", "        return Integer.parseInt(\"x\");");
        Report wrong = test();
        assertThat(wrong.kind()).isEqualTo(Kind.FAILS);
        assertThat(wrong.failures()).extracting(TestVerdict::clause).containsExactly("C1", "C2");
        assertThat(wrong.failures().get(0).places()).startsWith("Begin.java:4", "BeginTest.java:9");
        assertThat(wrong.sources())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("Begin.java", "BeginTest.java");

        course.answer("Begin", "        return 42;");
        assertThat(test().kind()).isEqualTo(Kind.PASSES);
        assertThat(VerdictFiles.read(folder.resolve("verdicts/course.first.BeginTest.jsonl")))
                .extracting(TestVerdict::status)
                .containsExactly(Status.PASSED, Status.PASSED);
    }

    @Test
    @DisplayName("a compile error: file, line, column, message and the line itself; no JVM is used up")
    void compileError() throws IOException, InterruptedException {
        Path source = course.answer("Begin", "        return \"42\";");

        Report report = test();

        assertThat(report.kind()).isEqualTo(Kind.DOES_NOT_COMPILE);
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo(source);
            assertThat(error.line()).isEqualTo(4);
            assertThat(error.message()).contains("incompatible types");
            assertThat(error.excerpt()).isEqualTo("return \"42\";" + System.lineSeparator() + "       ^");
        });
    }

    @Test
    @DisplayName(
            "who ends the JVM has no verdict; who floods the screen is cut short; who leaves a thread behind ends as well")
    @TakesUpTo(seconds = 60)
    void rudeAnswers() throws IOException, InterruptedException {
        course.answer("Begin", "        System.out.println(\"bye\"); Runtime.getRuntime().halt(0); return 42;");
        Report ended = test();
        assertThat(ended.failures()).extracting(TestVerdict::status).containsOnly(Status.MISSING);
        assertThat(ended.output()).contains("bye");

        course.answer("Begin", """
                new Thread(() -> { while (true) { } }).start();
                for (int i = 0; i < 100_000; i++) { System.out.println("line " + i); }
                return 42;
                """);
        Report flood = test();
        assertThat(flood.kind()).isEqualTo(Kind.PASSES);
        assertThat(flood.output())
                .hasSizeLessThan(CappedOutput.KEPT_BYTES + 100)
                .startsWith("line 0")
                .contains("bytes more)");
    }

    @Test
    @DisplayName("a JVM of which nothing is heard is ended, and says so")
    @TakesUpTo(seconds = 60)
    void silence() throws IOException, InterruptedException {
        tester.close();
        tester = tester(Duration.ofSeconds(1));
        // A hook that waits keeps a JVM that exits from ending.
        course.answer("Begin", """
                Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));
                System.exit(0);
                return 42;
                """);

        assertThat(test().failures())
                .extracting(TestVerdict::message)
                .allSatisfy(message -> assertThat(message).contains("nothing was heard of the tests for 1 s"));
    }

    @Test
    @DisplayName("an interrupt ends the test and its JVM")
    @TakesUpTo(seconds = 60)
    void interrupt() throws IOException, InterruptedException {
        Path reached = folder.resolve("reached");
        course.answer("Begin", """
                new java.io.File("%s").mkdir();
                while (true) { }
                """.formatted(reached.toString().replace("\\", "\\\\")));
        Actor<Report> tests = Actor.call("tests", this::test);
        while (!Files.exists(reached) && !tests.hasEnded()) {
            Thread.onSpinWait();
        }

        tests.interrupt();

        assertThat(tests.failure(() -> "the interrupt does not end the test")).isInstanceOf(InterruptedException.class);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .as("JVMs left behind")
                .isEmpty();
    }

    @Test
    @DisplayName("what a killed program left behind is removed")
    void orphans() throws IOException {
        Path orphan = Files.createDirectories(folder.resolve("work/999999999/classes"));

        tester(Duration.ofMinutes(5)).close();

        assertThat(orphan).doesNotExist();
    }

    @Test
    @DisplayName("the page tells hints, and where the exercise stands")
    void page() throws IOException {
        Page page = Page.of(course.root, course.assignment("1.1"));

        assertThat(page.hints()).isEqualTo(List.of("Look\ntwice.", "It is even."));
        assertThat(page.section()).isEqualTo(3);
        assertThat(page.line()).isEqualTo(5);
        assertThat(Page.of(course.root, course.assignment("1.2")).hints()).isEmpty();
    }
}

package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.Exercise;
import course.classroom.Lesson;
import course.classroom.test.TakesUpTo;
import course.grader.safety.Screening;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The submissions in {@code attacks/}. Each says in its first lines what it does, whether it is held or run, and with which words it is
 * reported. {@code -Dattacks=all} runs those that are run, and those that are held too, under bubblewrap where there is one.
 */
@DisplayName("Attacks")
class AttacksTest {
    private static final Pattern HEAD = Pattern.compile("(?m)^// (Held|Runs|Compiles): \"(.+)\"$");

    /** What attacks delete, and what they write: their sources name these. */
    private static final Path VICTIM = Path.of("/tmp/victim");

    private static final Path HARM = Path.of("/tmp/harm");

    @TempDir
    private Path folder;

    static List<String> held() throws IOException {
        return named("Held");
    }

    static List<String> run() throws IOException {
        return named("Runs");
    }

    static List<String> compiled() throws IOException {
        return named("Compiles");
    }

    private static List<String> named(String how) throws IOException {
        try (Stream<Path> attacks = Files.list(home())) {
            return attacks.filter(attack -> Files.exists(attack.resolve("RunAll.java")))
                    .filter(attack -> head(attack).group(1).equals(how))
                    .map(attack -> attack.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("held")
    @TakesUpTo(seconds = 60)
    @DisplayName("one that uses what no exercise needs is held, and the report says what and where")
    void isHeld(String name) throws Exception {
        CourseTree course = CourseTree.ofThisProgram();
        Lesson lesson = course.lessons().get(0);
        Path source = folder.resolve("course/threads/RunAll.java");
        Files.createDirectories(source.getParent());
        Files.copy(home().resolve(name).resolve("RunAll.java"), source);

        Path classes = new AnswerCompiler(course, lesson)
                .compile(List.of(folder), Files.createDirectories(folder.resolve("classes")))
                .classes();

        assertThat(new Screening(lesson, runAll(lesson)).hits(classes))
                .anyMatch(hit -> hit.contains(head(home().resolve(name)).group(2)) && hit.contains("RunAll.java:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("run")
    @TakesUpTo(seconds = 600)
    @EnabledIfSystemProperty(named = "attacks", matches = "all")
    @DisplayName("one that is run earns nothing, and the report says why")
    void earnsNothing(String name) throws Exception {
        Mark mark = judged(name, Confinement.best());
        String words = head(home().resolve(name)).group(2); // a clause, or part of a message

        assertThat(mark.points()).isZero();
        assertThat(mark.failures().entrySet())
                .anyMatch(each ->
                        each.getKey().startsWith(words) || each.getValue().contains(words));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("held")
    @TakesUpTo(seconds = 600)
    @EnabledIfSystemProperty(named = "attacks", matches = "all")
    @DisplayName("one that is held would earn nothing under bubblewrap either, and reach nothing")
    void harmsNothing(String name) throws Exception {
        Path victim = Files.writeString(VICTIM, "here");
        try {
            assertThat(judged(name, Confinement.best()).points()).isZero();

            assertThat(victim).hasContent("here");
            assertThat(HARM).doesNotExist();
        } finally {
            Files.deleteIfExists(victim);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compiled")
    @TakesUpTo(seconds = 600)
    @EnabledIfSystemProperty(named = "attacks", matches = "all")
    @DisplayName("one that the compiler fails at costs itself alone")
    void costsItselfAlone(String name) throws Exception {
        assertThat(judged(name, Confinement.best()).failures().get("")).startsWith("does not compile");
    }

    private Mark judged(String name, Confinement confinement) throws Exception {
        CourseTree course = CourseTree.ofThisProgram();
        Path source = folder.resolve("submission/lesson01-threads/src/main/java/course/threads/RunAll.java");
        Files.createDirectories(source.getParent());
        Files.copy(home().resolve(name).resolve("RunAll.java"), source);
        Submission submission = Submission.at(folder.resolve("submission"), course);
        return new Grading(course, submission, confinement, false)
                .marks(List.of(course.lessons().get(0))).stream()
                        .filter(mark -> mark.exercise().className().equals("RunAll"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Exercise runAll(Lesson lesson) {
        return lesson.exercise("RunAll").orElseThrow();
    }

    private static Matcher head(Path attack) {
        try {
            Matcher head = HEAD.matcher(Files.readString(attack.resolve("RunAll.java")));
            assertThat(head.find()).as("%s says how it is reported", attack).isTrue();
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home() {
        try {
            return CourseTree.ofThisProgram().root().resolve("solutions/grader/attacks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.Lesson;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** On 1.8, whose files are in folders {@code java21}. */
@DisplayName("Grading an exercise that needs Java 21")
class NewerJavaGradingTest {
    private static final String EXERCISE = "1.8";
    private static final String NEWER = "lesson01-threads/src/main/java21/course/threads/ManySleepers.java";
    private static final String OLDER = "lesson01-threads/src/main/java/course/threads/ManySleepers.java";

    @TempDir
    private Path folder;

    @Test
    @TakesUpTo(seconds = 120)
    @EnabledForJreRange(min = JRE.JAVA_21)
    @DisplayName("a right answer earns its points")
    void rightAnswer() throws Exception {
        write(NEWER, modelAnswer());

        Mark mark = grade();

        assertThat(mark.failures()).isEmpty();
        assertThat(mark.points()).isEqualTo(mark.exercise().points());
    }

    @Test
    @TakesUpTo(seconds = 120)
    @EnabledForJreRange(min = JRE.JAVA_21)
    @DisplayName("a wrong one is told its clause")
    void wrongAnswer() throws Exception {
        write(NEWER, modelAnswer().replace("thread.join();", ""));

        Mark mark = grade();

        assertThat(mark.points()).isZero();
        assertThat(mark.failures()).containsKey("C3");
    }

    @Test
    @TakesUpTo(seconds = 120)
    @EnabledForJreRange(min = JRE.JAVA_21)
    @DisplayName("one that doesn't compile is told so, with file, line and the compiler's words")
    void compileError() throws Exception {
        write(NEWER, modelAnswer().replace("thread.join();", "thread.await();"));

        assertThat(grade().failures().get(""))
                .startsWith("does not compile: course/threads/ManySleepers.java:")
                .contains("cannot find symbol");
    }

    @Test
    @TakesUpTo(seconds = 120)
    @EnabledForJreRange(min = JRE.JAVA_21)
    @DisplayName("one in the folder of what doesn't need it is not handed in")
    void elsewhere() throws Exception {
        write(OLDER, modelAnswer());

        assertThat(grade().failures().get("")).isEqualTo("not handed in: there is no " + Path.of(NEWER));
    }

    @Test
    @TakesUpTo(seconds = 120)
    @EnabledForJreRange(min = JRE.JAVA_21)
    @DisplayName("of two of one name the one in the newer folder counts")
    void twoOfOneName() throws Exception {
        write(OLDER, "package course.threads; public class ManySleepers {}");
        write(NEWER, modelAnswer());

        assertThat(grade().failures()).isEmpty();
    }

    @Test
    @TakesUpTo(seconds = 120)
    @EnabledForJreRange(max = JRE.JAVA_20)
    @DisplayName("on an older Java it neither fails nor counts, whatever was handed in")
    void olderJava() throws Exception {
        for (String text : new String[] {modelAnswer(), "no Java at all"}) {
            write(NEWER, text);
            Mark mark = grade();

            assertThat(mark.counts()).isFalse();
            assertThat(mark.isComplete()).isTrue();
            assertThat(mark.failures()).containsEntry("", "needs Java 21");
            assertThat(GradeTable.of(Submission.at(folder, CourseTree.ofThisProgram()), List.of(mark), List.of()))
                    .contains("needs Java 21", "0 of 0 points");
        }
    }

    private Mark grade() throws Exception {
        CourseTree course = CourseTree.ofThisProgram();
        Lesson lesson = course.lessons().get(0);
        return new Grading(course, Submission.at(folder, course), Confinement.best(), false)
                .marks(List.of(lesson)).stream()
                        .filter(mark -> mark.exercise().number().equals(EXERCISE))
                        .findFirst()
                        .orElseThrow();
    }

    private static String modelAnswer() throws IOException {
        return Files.readString(
                CourseTree.ofThisProgram().root().resolve("solutions").resolve(NEWER));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

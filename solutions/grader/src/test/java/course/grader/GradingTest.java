package course.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import course.classroom.Lesson;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On lesson 1: what the grader does is the same for each lesson, and {@code check} judges every answer of them all. */
@DisplayName("Grading one submission")
class GradingTest {
    private static final String RUN_ALL = "lesson01-threads/src/main/java/course/threads/RunAll.java";

    @TempDir
    private Path folder;

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("a right answer earns its points")
    void rightAnswer() throws Exception {
        write(RUN_ALL, modelAnswer());

        Mark mark = grade();

        assertThat(mark.failures()).isEmpty();
        assertThat(mark.points()).isEqualTo(mark.exercise().points());
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("a stub earns none and is called not begun")
    void stub() throws Exception {
        write(RUN_ALL, Files.readString(course().root().resolve(RUN_ALL)));

        assertThat(grade())
                .extracting(Mark::points, mark -> mark.failures().get(""))
                .containsExactly(0, "not begun");
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("one that doesn't compile is told so, with file, line and the compiler's words")
    void compileError() throws Exception {
        write(RUN_ALL, modelAnswer().replace("thread.start();", "thread.begin();"));

        assertThat(grade().failures().get(""))
                .startsWith("does not compile: course/threads/RunAll.java:")
                .contains("cannot find symbol");
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("one that doesn't compile costs itself alone")
    void compileErrorElsewhere() throws Exception {
        write(RUN_ALL, modelAnswer());
        write("lesson01-threads/src/main/java/course/threads/Broken.java", "package course.threads; class Broken {");

        assertThat(grade().failures()).isEmpty();
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("one that compiles only with another's model answer is not to pay for that other one")
    void compileErrorOfAnother() throws Exception {
        String events = "lesson04-events/src/main/java/course/events/";
        Path answers = course().root().resolve("solutions").resolve(events);
        write(events + "Countdown.java", Files.readString(answers.resolve("Countdown.java")));
        write(
                events + "Event.java",
                Files.readString(course().root().resolve(events + "Event.java"))
                        .replace(" throws InterruptedException", ""));

        assertThat(grade("Countdown").failures()).isEmpty();
        assertThat(grade("Event").points()).isZero();
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("one that ends the JVM fails, and says so")
    void endsTheJvm() throws Exception {
        write(RUN_ALL, modelAnswer().replace("long begin", "System.exit(0);\nlong begin"));

        Mark mark = grade();

        assertThat(mark.points()).isZero();
        assertThat(mark.failures().values())
                .anySatisfy(message -> assertThat(message).contains("ended the JVM"));
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("one that ends the JVM costs itself alone")
    void othersAreJudgedApart() throws Exception {
        String lesson = "lesson01-threads/src/main/java/course/threads/";
        Path answers = course().root().resolve("solutions").resolve(lesson);
        write(lesson + "ThreadStarter.java", Files.readString(answers.resolve("ThreadStarter.java")));
        write(RUN_ALL, modelAnswer().replace("long begin", "System.exit(0);\nlong begin"));
        write(lesson + "AnnouncingThread.java", Files.readString(answers.resolve("AnnouncingThread.java")));
        write(lesson + "ResultThread.java", Files.readString(answers.resolve("ResultThread.java")));

        assertThat(grades("RunAll"))
                .extracting(mark -> mark.exercise().className(), Mark::isComplete)
                .contains(
                        tuple("ThreadStarter", true),
                        tuple("RunAll", false),
                        tuple("AnnouncingThread", true),
                        tuple("ResultThread", true));
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("one that calls its test skipped fails")
    void aborts() throws Exception {
        write(
                RUN_ALL,
                modelAnswer()
                        .replace(
                                "long begin",
                                "if (true) { throw new org.opentest4j.TestAbortedException(\"me\"); }\nlong begin"));

        assertThat(grade().points()).isZero();
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("classes named as the framework's or the tests' are not used")
    void impostors() throws Exception {
        write(RUN_ALL, modelAnswer().replace("thread.join();", ""));
        write(
                "lesson01-threads/src/main/java/org/assertj/core/api/Assertions.java",
                "package org.assertj.core.api; public class Assertions {}");
        write(
                "lesson01-threads/src/main/java/course/threads/RunAllHiddenTest.java",
                "package course.threads; class RunAllHiddenTest {}");

        Mark mark = grade();

        assertThat(mark.points()).isZero();
        assertThat(mark.failures()).containsKey("C3");
    }

    @Test
    @DisplayName("a missing folder and one without lessons are refused in a sentence")
    void noSubmission() {
        assertThatThrownBy(() -> Submission.at(folder.resolve("nobody"), course()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("there is no submission at ");
        assertThatThrownBy(() -> Submission.at(folder, course()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no lesson");
    }

    @Test
    @DisplayName("changed POMs and tests are named and not used")
    void changedInVain() throws Exception {
        write(RUN_ALL, modelAnswer());
        write("pom.xml", "<project/>");
        write("lesson01-threads/src/test/java/course/threads/RunAllTest.java", "class RunAllTest {}");
        write("lesson01-threads/src/test/java/course/threads/MoreTest.java", "class MoreTest {}");

        assertThat(Submission.at(folder, course()).changedInVain(course()))
                .containsExactlyInAnyOrder(
                        "pom.xml",
                        "lesson01-threads/src/test/java/course/threads/RunAllTest.java",
                        "lesson01-threads/src/test/java/course/threads/MoreTest.java");
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("the table names exercise, points and the clauses failed, and is at most 100 columns wide")
    void table() throws Exception {
        write(RUN_ALL, modelAnswer().replace("thread.join();", ""));
        Submission submission = Submission.at(folder, course());

        String table = GradeTable.of(submission, List.of(grade()), List.of("pom.xml"));

        assertThat(table)
                .contains(
                        "1.2 RunAll",
                        "0 of 10",
                        "C3",
                        "0 of 10 points",
                        "Changed by the submission and not used, the course's own were: pom.xml");
        assertThat(table.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    private Mark grade() throws Exception {
        return grade("RunAll");
    }

    private Mark grade(String className) throws Exception {
        return grades(className).stream()
                .filter(mark -> mark.exercise().className().equals(className))
                .findFirst()
                .orElseThrow();
    }

    /** Of the whole lesson with that exercise. */
    private List<Mark> grades(String className) throws Exception {
        CourseTree course = course();
        Lesson lesson = course.lessons().stream()
                .filter(each -> each.exercises().stream()
                        .anyMatch(exercise -> exercise.className().equals(className)))
                .findFirst()
                .orElseThrow();
        return new Grading(course, Submission.at(folder, course), Confinement.best(), false).marks(List.of(lesson));
    }

    private static CourseTree course() throws IOException {
        return CourseTree.ofThisProgram();
    }

    private static String modelAnswer() throws IOException {
        return Files.readString(course().root().resolve("solutions").resolve(RUN_ALL));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

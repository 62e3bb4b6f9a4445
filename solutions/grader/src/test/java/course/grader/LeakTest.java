package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The student's half gives no answer away. */
@DisplayName("The student's half")
class LeakTest {
    private static final String LOCKS = "solutions/lesson02-locks/";

    @TempDir
    private Path folder;

    private CourseTree course;
    private LeakSearch search;

    @BeforeEach
    void create() throws IOException {
        course = CourseTree.ofThisProgram();
        search = new LeakSearch(course);
    }

    @Test
    @DisplayName("holds no answer, no hidden test and no mistake, and no exercise is filled in")
    void holdsNoAnswer() throws IOException {
        List<Path> given = search.givenFiles();

        assertThat(given).hasSizeGreaterThan(300);
        assertThat(search.in(course.root(), given)).isEmpty();
    }

    @Test
    @DisplayName("what is copied is found, under another name and with other comments")
    void findsCopies() throws IOException {
        List<String> leaks = List.of(
                LOCKS + "src/main/java/course/locks/OnceCache.java",
                LOCKS + "src/test/java/course/locks/SharedTotalHiddenTest.java",
                LOCKS + "src/test/java/course/locks/NeverDeadlocks.java",
                LOCKS + "mistakes/Bank/compares-balances/Bank.java");
        for (String leak : leaks) {
            String text = Files.readString(course.root().resolve(leak)).replaceAll("//[^\n]*", "// mine");
            Files.writeString(folder.resolve(leaks.indexOf(leak) + ".txt"), text);
        }

        List<String> found = search.in(folder, Folders.files(folder));

        for (String leak : leaks) {
            assertThat(found)
                    .anySatisfy(
                            said -> assertThat(said).matches("(?s)\\d\\.txt has of " + Pattern.quote(leak) + ": .*"));
        }
    }

    @Test
    @DisplayName("names and heads of the instructor's files are found, and files that can't be looked into")
    void findsNames() throws IOException {
        Files.writeString(folder.resolve("Some.java"), "// Mistake: never waits.\n// Caught by: C1 \"waits\"\n");
        for (String name : Set.of("SomeHiddenTest.java", "Some.class", "Other.java")) {
            Files.writeString(folder.resolve(name), "");
        }

        assertThat(search.in(folder, Folders.files(folder)))
                .containsExactlyInAnyOrder(
                        "Some.java begins as a mistake does",
                        "SomeHiddenTest.java has a name of the instructor's half",
                        "Some.class may hold anything: no archives, classes or patches are given");
    }

    @Test
    @DisplayName("an exercise that is filled in is found, also by code that is nobody's model answer")
    void findsFilledIn() throws IOException {
        Path lesson = folder.resolve("lesson01-first");
        Path source = lesson.resolve("src/main/java/course/first/Begin.java");
        Files.createDirectories(source.getParent());
        Files.writeString(lesson.resolve("exercises.json"), """
                {"number": 1, "title": "First", "exercises": [
                  {"number": "1.1", "title": "Begin", "className": "Begin", "points": 10, "since": 17}]}
                """);
        Files.writeString(source, "class Begin { void run() { throw new NotStartedException(\"1.1 run\"); } }");
        assertThat(search.in(folder, List.of(folder.relativize(source)))).isEmpty();

        Files.writeString(source, "class Begin { void run() {} }");
        assertThat(search.in(folder, List.of(folder.relativize(source))))
                .singleElement()
                .asString()
                .contains("Begin.java is no stub: exercise 1.1 is filled in");
    }
}

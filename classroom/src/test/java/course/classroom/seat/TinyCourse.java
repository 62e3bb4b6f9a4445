package course.classroom.seat;

import course.classroom.Lesson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A course of one lesson with two exercises, which this build of the kit can compile and test. */
public final class TinyCourse {
    private static final String MAIN = "src/main/java/course/first/";
    private static final String STUB = """
            package course.first;
            import course.classroom.NotStartedException;
            public class %1$s {
                public static int answer() {
                    throw new NotStartedException("%2$s answer: say it");
                }
            }
            """;
    private static final String TEST = """
            package course.first;
            import static org.assertj.core.api.Assertions.assertThat;
            import org.junit.jupiter.api.*;
            class %1$sTest {
                @Test @DisplayName("C2: it is even") void even() {
                    assertThat(%1$s.answer() %% 2).as("C2: what is left when it is halved").isZero();
                }
                @Test @DisplayName("C1: it is 42") void right() {
                    assertThat(%1$s.answer()).as("C1: the answer").isEqualTo(42);
                }
            }
            """;

    public final Path root;
    final Path lesson;

    public TinyCourse(Path root) throws IOException {
        this.root = root.toRealPath();
        lesson = Files.createDirectories(this.root.resolve("lesson01-first"));
        Files.writeString(lesson.resolve("exercises.json"), """
                {"number": 1, "title": "First", "exercises": [
                  {"number": "1.1", "title": "Begin", "className": "Begin", "points": 10, "since": 17},
                  {"number": "1.2", "title": "Go on", "className": "GoOn", "points": 10, "since": 17}]}
                """);
        Files.writeString(lesson.resolve("README.md"), """
                # Lesson 1

                ## 1.1 Begin

                ### Exercise 1.1: `Begin`

                <details><summary>Hint 1</summary>

                Look
                twice.

                </details>

                <details><summary>Hint 2</summary>

                It is even.

                </details>

                ## 1.10 Not yet

                <details><summary>Hint 1</summary>

                Another's.

                </details>
                """);
        for (List<String> each : List.of(List.of("Begin", "1.1"), List.of("GoOn", "1.2"))) {
            source(each.get(0), STUB.formatted(each.get(0), each.get(1)));
            write("src/test/java/course/first/" + each.get(0) + "Test.java", TEST.formatted(each.get(0)));
        }
    }

    public Path source(String type, String text) throws IOException {
        return write(MAIN + type + ".java", text);
    }

    /** Leaves what Maven would have told: which libraries the lesson needs. */
    public void tellLibraries() throws IOException {
        Path kit = Files.createDirectories(target(root.resolve("classroom")).resolve("classes"));
        Path told = target(lesson).resolve("classpath");
        Files.createDirectories(told.getParent());
        Files.writeString(told, kit + File.pathSeparator + System.getProperty("java.class.path"));
    }

    private static Path target(Path module) {
        return module.resolve(Runtime.version().feature() >= 21 ? "target/java21" : "target");
    }

    /** An answer whose method has this body. */
    public Path answer(String type, String body) throws IOException {
        return source(
                type,
                "package course.first;\npublic class %s {\n    public static int answer() {\n%s\n    }\n}\n"
                        .formatted(type, body));
    }

    private Path write(String file, String text) throws IOException {
        Path path = lesson.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    public Assignment assignment(String number) throws IOException {
        Lesson first = Lesson.all(root).get(0);
        return new Assignment(first, first.exercise(number).orElseThrow());
    }

    public static List<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}

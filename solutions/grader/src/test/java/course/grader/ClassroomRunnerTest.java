package course.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import course.classroom.test.TakesUpTo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Classroom 50's runner does: it starts {@code autograder.py} in a checkout, with its own variables set. */
@DisplayName("The autograder for Classroom 50")
class ClassroomRunnerTest {
    private static final Map<String, String> RUNNER = Map.of(
            "CLASSROOM", "concurrency",
            "ASSIGNMENT", "threads",
            "OWNER", "alice",
            "SUBMISSION_TAG", "submit/2026-11-27T10-00-00Z-a1b2c3d",
            "COMMIT_URL", "https://example.org/commit",
            "RELEASE_URL", "https://example.org/release");

    @TempDir
    private Path folder;

    private Path root;
    private Path checkout;

    @BeforeEach
    void checkOut() throws IOException {
        root = CourseTree.ofThisProgram().root();
        checkout = Files.createDirectory(folder.resolve("checkout"));
        Folders.copy(root.resolve("solutions/grader/samples/half-right-half-wrong"), checkout, file -> true);
        Files.createDirectories(checkout.resolve(".git"));
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("writes the result of the submission that the runner names")
    void grades() throws Exception {
        assertThat(run(course())).as(output()).isZero();

        JsonObject result = JsonParser.parseString(Files.readString(checkout.resolve("result.json")))
                .getAsJsonObject();
        assertThat(result.get("owner").getAsString()).isEqualTo("alice");
        assertThat(result.get("submission").getAsString()).isEqualTo(RUNNER.get("SUBMISSION_TAG"));
        assertThat(result.get("review").getAsString()).isEqualTo(RUNNER.get("COMMIT_URL"));
        assertThat(result.get("score").getAsInt()).isEqualTo(10);
        assertThat(checkout.resolve("result.json.part")).doesNotExist();
    }

    @Test
    @DisplayName("tells when the course isn't there, and leaves no result")
    void noCourse() throws Exception {
        assertThat(run(folder.resolve("nowhere"))).isEqualTo(1);

        assertThat(output())
                .contains("The submission was not graded", "Set INTERLEAVE")
                .doesNotContain("Traceback");
        assertThat(checkout.resolve("result.json")).doesNotExist();
    }

    private Path course() throws IOException {
        Path course = Files.createDirectory(folder.resolve("course"));
        BuiltLauncher.write(course.resolve("course"));
        return course;
    }

    private int run(Path course) throws Exception {
        assumeTrue(hasPython(), "python3 is not there");
        ProcessBuilder script = new ProcessBuilder(
                        "python3",
                        root.resolve("solutions/grader/deploy/classroom50/autograder.py")
                                .toString())
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        script.environment().putAll(RUNNER);
        script.environment().put("INTERLEAVE", course.toString());
        return script.start().waitFor();
    }

    private static boolean hasPython() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "python3")));
    }

    private String output() throws IOException {
        Path output = folder.resolve("output.txt");
        return Files.exists(output) ? Files.readString(output) : "";
    }
}

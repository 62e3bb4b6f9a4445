package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code -Dautograder=all} also builds the course that is in the zip, and grades with that one. */
@DisplayName("The autograder for Gradescope")
class AutograderTest {
    @TempDir
    private Path autograder;

    @BeforeEach
    void unpack() throws Exception {
        Path zip = autograder.resolve("autograder.zip");
        assertThat(run("autograder", zip.toString())).isZero();
        unpack(zip, autograder.resolve("source"));
        Path sample = CourseTree.ofThisProgram().root().resolve("solutions/grader/samples/half-right-half-wrong");
        Folders.copy(sample, autograder.resolve("submission"), file -> true);
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("holds what it needs and no more, and writes the submission's results where Gradescope looks for them")
    void grades() throws Exception {
        assertThat(Folders.files(autograder.resolve("source")).stream().map(Path::toString))
                .contains(
                        "setup.sh",
                        "run_autograder",
                        "course/course",
                        "course/pom.xml",
                        "course/solutions/lesson01-threads/src/main/java/course/threads/RunAll.java",
                        "course/solutions/lesson01-threads/src/test/java/course/threads/RunAllHiddenTest.java")
                .noneMatch(file -> file.matches(".*/(mistakes|alternatives|attacks|samples|target|\\.git)/.*"));
        Path launcher = autograder.resolve("launcher");
        BuiltLauncher.write(launcher);

        assertThat(script("run_autograder", Map.of("COURSE", launcher.toString())))
                .isZero();

        checkResults();
    }

    @Test
    @TakesUpTo(seconds = 1800)
    @EnabledIfSystemProperty(named = "autograder", matches = "all")
    @DisplayName("is whole: its setup.sh builds it, and it grades without anything else of the course")
    void isWhole() throws Exception {
        assertThat(script("setup.sh", Map.of())).isZero();
        assertThat(script("run_autograder", Map.of())).isZero();
        checkResults();
    }

    @Test
    @DisplayName("tells when nothing could be graded, and leaves no results")
    void fails() throws Exception {
        assertThat(script("run_autograder", Map.of("COURSE", "false"))).isEqualTo(1);

        assertThat(autograder.resolve("results/results.json")).doesNotExist();
        assertThat(autograder.resolve("output.txt"))
                .content()
                .contains("The submission was not graded (exit status 1)");
    }

    /** The sample's RunAll is right, its AnnouncingThread wrong. */
    private void checkResults() throws IOException {
        JsonObject results = JsonParser.parseString(Files.readString(autograder.resolve("results/results.json")))
                .getAsJsonObject();
        assertThat(results.get("score").getAsInt()).isEqualTo(10);
        List<JsonObject> tests = results.getAsJsonArray("tests").asList().stream()
                .map(test -> test.getAsJsonObject())
                .filter(test ->
                        List.of("1.2", "1.3").contains(test.get("number").getAsString()))
                .toList();
        assertThat(tests).extracting(test -> test.get("status").getAsString()).containsExactly("passed", "failed");
        assertThat(tests).extracting(test -> test.get("score").getAsInt()).containsExactly(10, 0);
        assertThat(tests).extracting(test -> test.get("max_score").getAsInt()).containsExactly(10, 10);
        assertThat(tests.get(1).get("output").getAsString()).contains("C4");
    }

    private int script(String name, Map<String, String> environment) throws Exception {
        ProcessBuilder script = new ProcessBuilder(
                        autograder.resolve("source").resolve(name).toString())
                .directory(autograder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(autograder.resolve("output.txt").toFile());
        script.environment().put("AUTOGRADER", autograder.toString());
        script.environment().putAll(environment);
        return script.start().waitFor();
    }

    private static int run(String... arguments) {
        CommandLine line = GradeClass.commandLine();
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute(arguments);
    }

    private static void unpack(Path file, Path to) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Path target = to.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                boolean program = (entry.getUnixMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}

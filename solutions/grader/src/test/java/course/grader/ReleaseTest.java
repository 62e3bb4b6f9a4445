package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Of a small course with one exercise, for a Java that is not there yet. The whole course is released by {@code .ci/run}. */
@DisplayName("course release")
class ReleaseTest {
    private static final String STUB =
            "class Begin { void run() { throw new NotStartedException(\"1.1 run: begin\"); } }\n";

    @TempDir
    private Path folder;

    private Path root;
    private Path target;
    private int status;
    private String said = "";

    @BeforeEach
    void create() throws IOException, InterruptedException {
        root = Files.createDirectories(folder.resolve("my course")).toRealPath();
        target = folder.toRealPath().resolve("copy");
        write("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
                <groupId>g</groupId><artifactId>a</artifactId><version>1</version><packaging>pom</packaging></project>
                """);
        write(".gitignore", "target/\n");
        write("course", "#!/bin/sh\n");
        root.resolve("course").toFile().setExecutable(true);
        write(
                "README.md",
                "Read.\n<!-- instructors -->\nSee solutions/.\n<!-- end -->\n<!-- students\nSee [1](1/README.md).\n-->\n");
        write("1/README.md", "Begin.\n");
        manifest(99);
        write("1/src/main/java21/course/1/Begin.java", STUB);
        write("solutions/1/src/main/java21/course/1/Begin.java", "class Begin {}\n");
        write("solutions/student/.github/workflows/exercises.yml", "name: Exercises\n");
        write("target/junk", "");
        git("init", "-q");
        commit();
    }

    private void manifest(int since) throws IOException {
        write("1/exercises.json", """
                {"number": 1, "title": "First", "exercises": [
                  {"number": "1.1", "title": "Begin", "className": "Begin", "points": 10, "since": %d}]}
                """.formatted(since));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=A Teacher", "-c", "user.email=t@example.invalid", "commit", "-q", "-m", "All answers");
    }

    private void git(String... words) throws IOException, InterruptedException {
        assertThat(git(root, words).ok()).as(String.join(" ", words)).isTrue();
    }

    private Tool.Result git(Path where, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return Tool.run(where, folder.resolve("git.log"), command);
    }

    /** Blocks until: the program has ended; standard streams are the process's own, and tests of this module run one by one. */
    private void release(Path where) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(bytes, true);
        System.setOut(both);
        System.setErr(both);
        try {
            status = Release.commandLine(new CourseTree(root)).execute(where.toString());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        said = bytes.toString();
    }

    private void refuses(int wanted, String words) throws IOException {
        release(target);

        assertThat(said.lines().filter(line -> line.startsWith("release: ")))
                .singleElement()
                .asString()
                .startsWith("release: nothing was written: ")
                .contains(words);
        assertThat(status).isEqualTo(wanted);
        assertThat(besideTheCourse()).doesNotContain("copy").noneMatch(name -> name.contains("release"));
    }

    private List<String> besideTheCourse() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }

    @Test
    @DisplayName("writes a repository of one commit, without solutions, answers or history")
    void writes() throws IOException, InterruptedException {
        Files.createDirectory(target);
        release(target);

        assertThat(status).as(said).isZero();
        assertThat(said).contains("The student's copy is in " + target);
        assertThat(git(target, "ls-files").output().lines())
                .containsExactlyInAnyOrder(
                        ".github/workflows/exercises.yml",
                        ".gitignore",
                        "1/README.md",
                        "1/exercises.json",
                        "1/src/main/java21/course/1/Begin.java",
                        "README.md",
                        "course",
                        "pom.xml");
        assertThat(git(target, "log", "--all", "--format=%an %s").output().strip())
                .isEqualTo("Interleave Interleave, a course in Java concurrency");
        assertThat(git(target, "status", "--porcelain", "--ignored").output()).isEmpty();
        assertThat(target.resolve("README.md")).content().isEqualTo("Read.\nSee [1](1/README.md).\n");
        assertThat(target.resolve("course")).isExecutable();
        assertThat(besideTheCourse()).noneMatch(name -> name.contains("release"));
    }

    @Test
    @DisplayName("refuses a folder that is not free, and leaves it as it is")
    void foldersThatAreNotFree() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("mine"), "");
        release(full);
        assertThat(said)
                .contains("full is not an empty folder: name another one.")
                .hasLineCount(1);
        assertThat(status).isEqualTo(2);
        assertThat(full.resolve("mine")).exists();

        release(root.resolve("copy"));
        assertThat(said).contains("is inside the course").hasLineCount(1);
        release(folder.resolve("nowhere/copy"));
        assertThat(said).contains("there is no folder").hasLineCount(1);
    }

    @Test
    @DisplayName("refuses what is not committed")
    void changed() throws IOException {
        write("1/Scratch.java", "");
        write("solutions/1/Note.md", "");

        refuses(1, "1/Scratch.java is not as committed");
    }

    @Test
    @DisplayName(
            "refuses a filled-in exercise, a hidden test's name, a dead link, a word about solutions, a mark without partner")
    void leaks() throws IOException, InterruptedException {
        commitAndRefuse("1/src/main/java21/course/1/Begin.java", "class Begin {}\n", "exercise 1.1 is filled in.");
        commitAndRefuse("1/BeginHiddenTest.java", "", "has a name of the instructor's half.");
        commitAndRefuse("1/README.md", "[answer](../ANSWER.md)", "links to ../ANSWER.md, which students don't have.");
        commitAndRefuse("1/README.md", "See solutions/1.", "1/README.md speaks of the folder solutions.");
        commitAndRefuse("1/README.md", "<!-- instructors -->\nSecret.\n", "1/README.md has a mark");
    }

    private void commitAndRefuse(String file, String text, String words) throws IOException, InterruptedException {
        write(file, text);
        commit();
        refuses(1, words);
        git("reset", "-q", "--hard", "HEAD~1");
    }

    @Test
    @DisplayName("refuses a copy whose build fails, or in which an exercise is not skipped")
    void testsFail() throws IOException, InterruptedException {
        commitAndRefuse("pom.xml", "<project/>", "the copy does not pass its own tests");

        manifest(17);
        write("1/src/main/java/course/1/Begin.java", STUB);
        commit();
        refuses(1, "exercise 1.1 is not tested in the copy");
    }

    @Test
    @DisplayName("refuses a course that is no Git checkout")
    void noCheckout() throws IOException {
        Folders.delete(root.resolve(".git"));

        refuses(1, "is not a Git checkout");
    }

    @Test
    @DisplayName("interrupted, it leaves nothing")
    void interrupted() throws Exception {
        Release release = new Release(new CourseTree(root));
        new CommandLine(release).parseArgs(target.toString());
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread worker = new Thread(() -> {
            try {
                ended.complete(release.call());
            } catch (IOException | RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        worker.start();
        while (besideTheCourse().stream().noneMatch(name -> name.contains(".release-"))) {
            Thread.onSpinWait();
        }
        worker.interrupt();

        assertThat(ended.get()).isEqualTo(130);
        assertThat(besideTheCourse()).doesNotContain("copy").noneMatch(name -> name.contains("release"));
    }
}

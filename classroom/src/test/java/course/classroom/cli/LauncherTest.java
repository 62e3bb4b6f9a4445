package course.classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.cli.CourseOnDisk.Outcome;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the launcher")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String MANIFEST = """
            {"number": 1, "title": "First", "exercises": [
              {"number": "1.1", "title": "Begin", "className": "Begin", "points": 10, "since": 17}]}
            """;

    @TempDir
    private Path folder;

    private CourseOnDisk course;

    @BeforeEach
    void create() throws IOException {
        course = new CourseOnDisk(folder);
        course.manifest("lesson01-first", MANIFEST);
    }

    @Test
    @DisplayName("builds the kit when it isn't built, and not again until its sources change")
    @TakesUpTo(seconds = 60)
    void buildsTheKit() throws IOException, InterruptedException {
        prepareKit();

        Outcome first = course.course("--version");
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).startsWith("Interleave 1.2.3, on Java ");
        assertThat(first.status()).isZero();
        assertThat(course.mavenRuns()).hasSize(1);

        assertThat(course.course().out()).contains("1.1", "Begin", "its file is missing");
        assertThat(course.mavenRuns()).as("builds after a second run").hasSize(1);

        course.write("classroom/src/main/java/Kit.java", "class Kit { int changed; }");
        assertThat(course.course("list").status()).isZero();
        assertThat(course.mavenRuns()).as("builds after a change").hasSize(2);
    }

    @Test
    @DisplayName("goes online only when the libraries aren't there")
    void fallsBackToTheNetwork() throws IOException, InterruptedException {
        course.buildKit();
        Path classes = course.target("classroom").resolve("classes");
        Files.move(classes, course.root.resolve("ready"));
        course.mavenDoes("case $1$2$3$4$5$6 in *-o*) exit 1 ;; esac; mv ready '" + quoted(classes) + "'");

        assertThat(course.course("list").status()).isZero();
        assertThat(course.mavenRuns()).hasSize(2);
        assertThat(course.mavenRuns().get(0)).contains(" -o ");
        assertThat(course.mavenRuns().get(1)).doesNotContain(" -o ");
    }

    @Test
    @DisplayName("without network and libraries: one sentence, 69")
    void noNetwork() throws IOException, InterruptedException {
        course.mavenDoes("echo '[ERROR] Could not transfer artifact x: Unknown host'; exit 1");

        Outcome outcome = course.course("list");

        assertThat(outcome.status()).isEqualTo(69);
        assertThat(outcome.err())
                .startsWith("course: libraries are missing and cannot be downloaded")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("without Java: one sentence, 69")
    void noJava() throws IOException, InterruptedException {
        course.environment.clear();
        course.environment.put("PATH", "");

        Outcome outcome = course.course("list");

        assertThat(outcome.status()).isEqualTo(69);
        assertThat(outcome.err()).startsWith("course: there is no Java").hasLineCount(1);
    }

    @Test
    @DisplayName("with a Java that is too old, or without compiler: one sentence, 69")
    void unfitJava() throws IOException, InterruptedException {
        Path home = course.root.resolve("jdk");
        course.environment.put("JAVA_HOME", home.toString());
        assertUnfit("there is no Java in JAVA_HOME");

        Path java = course.write("jdk/bin/java", "#!/bin/sh\n");
        java.toFile().setExecutable(true);
        course.write("jdk/release", "JAVA_VERSION=\"11.0.2\"\n");
        assertUnfit("is Java 11: install a JDK 17 or newer");

        course.write("jdk/release", "JAVA_VERSION=\"1.8.0_292\"\n");
        assertUnfit("is Java 1: install a JDK 17 or newer");

        course.write("jdk/release", "JAVA_VERSION=\"17\"\n");
        assertUnfit("has no compiler");
    }

    private void assertUnfit(String words) throws IOException, InterruptedException {
        Outcome outcome = course.course("list");
        assertThat(outcome.err()).startsWith("course: ").contains(words).hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(69);
    }

    @Test
    @DisplayName("without Maven, and a wrapper that can't fetch it: one sentence, 69")
    void noMaven() throws IOException, InterruptedException {
        for (String tool : List.of("mkdir", "mv", "cat", "rm", "sed", "grep", "sort", "readlink")) {
            Path script = course.write("tools/" + tool, "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
            script.toFile().setExecutable(true);
        }
        course.environment.put("PATH", course.root.resolve("tools").toString());
        Path wrapper = course.write("mvnw", "#!/bin/sh\necho 'no network' >&2\nexit 1\n");
        wrapper.toFile().setExecutable(true);

        Outcome outcome = course.course("list");

        assertThat(outcome.err())
                .startsWith("course: there is no Maven and it cannot be downloaded")
                .hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(69);

        course.write("mvnw", "#!/bin/sh\ncase $1 in --version) exit 0 ;; esac\n. ./maven-does\n");
        prepareKit();
        assertThat(course.course("--version").status())
                .as("status with a wrapper that works")
                .isZero();
    }

    @Test
    @DisplayName("works through symbolic links")
    void symbolicLinks() throws IOException, InterruptedException {
        prepareKit();
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("my course's folder/course"));
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("a b")).resolve("two"), one);

        Outcome outcome = course.run(List.of("/bin/sh", "a b/two", "list"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("1.1");
    }

    @Test
    @DisplayName("a program gets its arguments word by word; its exit status comes back")
    @TakesUpTo(seconds = 60)
    void runsADemo() throws IOException, InterruptedException {
        prepareKit();
        course.compile("demo/Demo01_Words.java", """
                package course.first.demo;
                /** Tells its arguments. */
                public class Demo01_Words {
                    public static void main(String[] args) {
                        System.out.print(String.join("|", args));
                        System.exit(args.length == 0 ? 75 : 41);
                    }
                }
                """);

        Outcome outcome = course.course("demo", "1.1", "--", "a b", "it's", "$HOME", "-x", "", "two\nlines", "*");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("a b|it's|$HOME|-x||two\nlines|*");
        assertThat(outcome.status()).isEqualTo(41);
        assertThat(course.mavenRuns()).hasSize(2).last().asString().contains("-pl lesson01-first -am process-classes");

        Outcome again = course.course("demo", "1.1");
        assertThat(again.status()).as("a program's own 75").isEqualTo(75);
        assertThat(course.mavenRuns()).as("builds after a second run").hasSize(2);
        try (var left = Files.newDirectoryStream(course.target("classroom"), "next*")) {
            assertThat(left).as("files left behind").isEmpty();
        }
    }

    @Test
    @DisplayName("JShell opens cells by their names in the course, and files by their names here")
    @TakesUpTo(seconds = 60)
    void opensAShell() throws IOException, InterruptedException {
        prepareKit();
        course.compile("Begin.java", "package course.first; public class Begin {}");
        course.write("lesson01-first/jshell/01-cell.jsh", "System.out.println(course.first.Begin.class.getName())\n");
        Files.writeString(folder.resolve("opens.jsh"), "/open lesson01-first/jshell/01-cell.jsh\n/exit 5\n");

        Outcome outcome = course.course("shell", "1", "opens.jsh");

        assertThat(outcome.out()).contains("course.first.Begin");
        assertThat(outcome.status()).isEqualTo(5);
    }

    @Test
    @DisplayName("a signal reaches the program, and its exit status comes back")
    void signals() throws IOException, InterruptedException {
        prepareKit();
        course.compile("demo/Demo01_Wait.java", """
                package course.first.demo;
                public class Demo01_Wait {
                    public static void main(String[] args) throws Exception {
                        java.nio.file.Files.createFile(java.nio.file.Path.of(args[0]));
                        new java.util.concurrent.CountDownLatch(1).await();
                    }
                }
                """);
        Path ready = course.root.resolve("ready");
        String script = course.root.resolve("course").toString();
        Process process = course.start(
                List.of("/bin/sh", script, "demo", "1.1", ready.toString()),
                course.root.resolve("out"),
                course.root.resolve("err"));
        while (process.isAlive() && !Files.exists(ready)) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }

        process.destroy();

        assertThat(process.waitFor()).as("128 + SIGTERM").isEqualTo(143);
    }

    private void prepareKit() throws IOException {
        course.buildKit();
        Path classes = course.target("classroom").resolve("classes");
        Files.move(classes, course.root.resolve("ready-made"));
        course.mavenDoes("[ ! -d ready-made ] || mv ready-made '" + quoted(classes) + "'");
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "'\\''");
    }
}

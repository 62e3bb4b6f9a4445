package course.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("Grading a class")
class GradeClassTest {
    private static final String SIGINT = "130";

    @TempDir
    private Path folder;

    private Path submissions;
    private String right;

    @BeforeEach
    void handIn() throws Exception {
        submissions = folder.resolve("submissions");
        right = Files.readString(CourseTree.ofThisProgram()
                .root()
                .resolve("solutions/lesson01-threads/src/main/java/course/threads/RunAll.java"));
        write("ann/RunAll.java", right);
        write("ben/RunAll.java", right.replace("import java.time.Duration;", "import java.time.Duration"));
        write("cem/RunAll.java", right.replace("thread.join();", "System.exit(0);"));
        write("dan/RunAll.java", right);
        Files.createDirectories(submissions.resolve("eve"));
    }

    @Test
    @TakesUpTo(seconds = 300)
    @DisplayName("shards joined, and a run killed and begun again, give the bytes of an undisturbed run")
    void sameBytes() throws Exception {
        assertThat(run(submissions, "--out", folder.resolve("whole"))).isZero();
        Map<String, String> whole = contents(folder.resolve("whole"));

        assertThat(run(submissions, "--out", folder.resolve("one"), "--shard", "1/2"))
                .isZero();
        assertThat(run("merge", folder.resolve("one"), "--out", folder.resolve("merged")))
                .isEqualTo(1);
        assertThat(run(submissions, "--out", folder.resolve("two"), "--shard", "2/2"))
                .isZero();
        assertThat(run("merge", folder.resolve("two"), folder.resolve("one"), "--out", folder.resolve("merged")))
                .isZero();
        assertThat(contents(folder.resolve("merged"))).isEqualTo(whole);

        Path killed = folder.resolve("killed");
        Process process = started(killed);
        awaitFirstResult(killed);
        process.destroyForcibly().waitFor();
        assertThat(run(submissions, "--out", killed)).isZero();
        assertThat(contents(killed)).isEqualTo(whole);
        assertThat(whole.get("grades.csv"))
                .contains("ann,ann,10,", "ben,ben,0,", "cem,cem,0,", "dan,dan,10,", "eve,eve,0,");
        assertThat(whole.get("results/ben.json")).contains("NOT_COMPILING", "';' expected");
        assertThat(whole.get("results/cem.json")).contains("HELD", "it ends the JVM: System.exit (RunAll.java:");
    }

    @Test
    @TakesUpTo(seconds = 300)
    @DisplayName("what has a result is not graded again; what has changed since is")
    void changed() throws Exception {
        Path out = folder.resolve("out");
        for (String other : List.of("ben", "cem", "dan", "eve")) {
            Folders.delete(submissions.resolve(other));
        }
        run(submissions, "--out", out);
        Path result = out.resolve("results/ann.json");
        String marked = Files.readString(result).replace("\"points\": 10", "\"points\": 7");
        Files.writeString(result, marked);

        run(submissions, "--out", out);
        assertThat(result).hasContent(marked);

        Files.writeString(submissions.resolve("ann/RunAll.java"), "package course.threads; public class RunAll {");
        run(submissions, "--out", out);
        assertThat(Files.readString(result)).contains("NOT_COMPILING");
    }

    @Test
    @TakesUpTo(seconds = 120)
    @DisplayName("Ctrl-C ends it with what is done kept, and no judging JVM left")
    void interrupted() throws Exception {
        write("ann2/RunAll.java", right.replace("thread.join();", "while (true) { }")); // at work until it is stopped
        Path out = folder.resolve("out");
        Process process = started(out);
        awaitFirstResult(out);
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor()).hasToString(SIGINT);

        Path work = CourseTree.ofThisProgram().workFolder().resolve("class-" + process.pid());
        assertThat(ProcessHandle.allProcesses()
                        .filter(each -> each.info().commandLine().orElse("").contains(work.toString())))
                .isEmpty();
        try (var results = Files.list(out.resolve("results"))) {
            assertThat(results.filter(file -> file.toString().endsWith(".json")))
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("what the user can mend is told in a sentence, with status 2")
    void sentences() throws Exception {
        assertThat(said(folder.resolve("none")))
                .startsWith("grade: there are no submissions at")
                .hasLineCount(1);
        assertThat(said(submissions, "--roster", folder.resolve("none.csv")))
                .startsWith("grade: there is no roster at");
        assertThat(said(submissions, "--shard", "3/2")).contains("is no shard");
        assertThat(said(submissions, "--trust", "nobody", "--out", folder.resolve("x")))
                .contains("no submission nobody");
        assertThat(said(submissions, "--out", Files.writeString(folder.resolve("file"), "")))
                .contains("can't be written");
        assertThat(said("merge", submissions, "--out", folder.resolve("x"))).contains("holds no graded shard");
        assertThat(said()).contains("name the folder with the submissions");
    }

    private static int run(Object... arguments) {
        return run(new StringWriter(), arguments);
    }

    private static int run(StringWriter err, Object... arguments) {
        CommandLine line = GradeClass.commandLine();
        line.setErr(new PrintWriter(err));
        line.setOut(new PrintWriter(new StringWriter()));
        return line.execute(words(arguments).toArray(String[]::new));
    }

    private static String said(Object... arguments) {
        StringWriter err = new StringWriter();
        assertThat(run(err, arguments)).isEqualTo(2);
        return err.toString().strip();
    }

    private static List<String> words(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toList();
    }

    private Process started(Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT", // a background job of a shell ignores Ctrl-C, and so would what it starts
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                GradeClass.class.getName()));
        command.addAll(words(submissions, "--out", out, "--jobs", "1"));
        Files.createDirectories(out.resolve("results"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }

    private static void awaitFirstResult(Path out) throws Exception {
        try (WatchService watch = out.getFileSystem().newWatchService()) {
            out.resolve("results").register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            try (var results = Files.list(out.resolve("results"))) {
                if (results.findAny().isEmpty()) {
                    watch.take();
                }
            }
        }
    }

    /** Times aside. */
    private static Map<String, String> contents(Path out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : Folders.files(out)) {
            if (!file.startsWith("times")) {
                contents.put(file.toString(), Files.readString(out.resolve(file)));
            }
        }
        return contents;
    }

    private void write(String file, String text) throws IOException {
        Path path = submissions.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

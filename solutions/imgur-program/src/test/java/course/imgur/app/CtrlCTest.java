package course.imgur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import course.classroom.test.Patience;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C needs a process of its own. */
@EnabledOnOs(OS.LINUX)
class CtrlCTest {
    @TempDir
    Path dir;

    private final List<String> stderr = new ArrayList<>();

    private Process start(String approach, String... more) throws IOException {
        // A background job of a shell ignores Ctrl-C, and so would what it starts.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ImgurProgram.class.getName()));
        command.addAll(List.of("--approach", approach, "--images", "8", "--out", "out"));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(dir.toFile())
                .redirectOutput(dir.resolve("stdout").toFile());
        builder.environment().put(ClientId.NAME, "mine");
        return builder.start();
    }

    /** Blocks until: the program has written a line with these words. */
    private void await(BufferedReader lines, String words) throws IOException {
        String line;
        do {
            line = lines.readLine();
            assertThat(line)
                    .as("the program ended without the words '%s': %s", words, stderr)
                    .isNotNull();
            stderr.add(line);
        } while (!line.contains(words));
    }

    private void interrupt(Process program) throws IOException, InterruptedException {
        String ignored = Files.readAllLines(Path.of("/proc/" + program.pid() + "/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0")
                .replaceAll("\\S+\\s+", "");
        assumeTrue((Long.parseUnsignedLong(ignored, 16) & 2) == 0, "this system starts programs deaf to Ctrl-C");
        new ProcessBuilder("kill", "-INT", Long.toString(program.pid())).start().waitFor();
    }

    @ParameterizedTest
    @DisplayName("Ctrl-C while images are downloaded: one sentence, status 130, whole files only")
    @ValueSource(strings = {"single", "threads", "pool"})
    void endsInOrder(String approach) throws Exception {
        Process program = start(approach, "--latency", "5s");
        try (BufferedReader lines = program.errorReader()) {
            await(lines, approach + ": 8 images queued");
            interrupt(program);
            lines.lines().forEach(stderr::add);
            assertThat(program.waitFor()).isEqualTo(130);
        } finally {
            program.destroyForcibly();
        }
        assertThat(stderr).endsWith("Stopped; what was complete by then stays in out.");
        assertThat(dir.resolve("stdout")).isEmptyFile();
        try (Stream<Path> files = Files.list(dir.resolve("out").resolve(approach))) {
            assertThat(files).allMatch(CtrlCTest::isImage);
        }
    }

    @Test
    @DisplayName("Ctrl-C while child processes are in the middle of files: no half file")
    void leavesNothingOfKilledChildren() throws Exception {
        try (Gallery gallery = Gallery.of(8).onEveryImage(Fault.stall(1000)).start()) {
            String api = gallery.api().toString();
            Process program = start("processes", "--workers", "2", "--imgur", "--api", api);
            try (BufferedReader lines = program.errorReader()) {
                await(lines, "processes: 8 images queued");
                assertThat(gallery.awaitStalled(2, Patience.LIMIT.multipliedBy(6)))
                        .isTrue();
                interrupt(program);
                lines.lines().forEach(stderr::add);
                assertThat(program.waitFor()).isEqualTo(130);
            } finally {
                program.destroyForcibly();
            }
        }
        assertThat(dir.resolve("out").resolve("processes")).doesNotExist();
    }

    private static boolean isImage(Path file) {
        String name = file.toString();
        return name.endsWith(".jpg") || name.endsWith(".png");
    }

    @Test
    @DisplayName("Ctrl-C after some approaches: what was measured is printed")
    void printsWhatWasMeasured() throws Exception {
        Process program = start("pool,single", "--latency", "1s");
        try (BufferedReader lines = program.errorReader()) {
            await(lines, "single: 8 images queued");
            interrupt(program);
            lines.lines().forEach(stderr::add);
            assertThat(program.waitFor()).isEqualTo(130);
        } finally {
            program.destroyForcibly();
        }
        assertThat(Files.readString(dir.resolve("stdout"))).contains("pool").doesNotContain("single");
    }
}

package course.imgur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class OptionsTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @DisplayName("a bad argument: one sentence, status 2, nothing written")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--workers 0          | --workers is from 1 to 512, not 0.",
                "--workers 513        | --workers is from 1 to 512, not 513.",
                "--workers many       | 'many' is not an int",
                "--images -1          | --images is from 1 to 10000, not -1.",
                "--images             | Missing required parameter",
                "--size 0             | --size is from 1 to 4096, not 0.",
                "--latency 50         | '50' is no latency; write it as 50ms, 1s or 0",
                "--latency -1ms       | '-1ms' is no latency",
                "--latency 61s        | --latency is at most 1 minute.",
                "--redis nonsense     | 'nonsense' is no Redis; write it as redis://host:port.",
                "--approach magic     | there is no approach 'magic'; there are single, threads, pool, virtual, processes, redis, pipeline, naive and all.",
                "--approach single,,  | there is no approach ''",
                "--nonsense           | Unknown option: '--nonsense'",
                "stray                | Unmatched argument at index",
                "--imgur --api ftp:x  | 'ftp:x' is no http or https address",
                "--imgur              | --imgur needs a client id: set IMGUR_CLIENT_ID"
            })
    void refusesBadArguments(String arguments, String sentence) {
        Path out = dir.resolve("out");
        Run run = Run.of(
                dir,
                (arguments + " --out " + out)
                        .replace("--images --out " + out, "--images")
                        .split(" "));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.stderr()).contains(sentence).hasLineCount(1);
        assertThat(run.stdout()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @DisplayName("latencies are read as people write them")
    @CsvSource({"0, 0", "0ms, 0", "50ms, 50000000", "1s, 1000000000", "1.5s, 1500000000", "0.25ms, 250000"})
    void readsLatencies(String text, long nanos) {
        assertThat(new LatencyConverter().convert(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @DisplayName("what is no latency is refused")
    @CsvSource({"''", "ms", "1m", "-0", "1e3s", "50 ms", "1000000000000000000000s", "NaN"})
    void refusesLatencies(String text) {
        assertThatThrownBy(() -> new LatencyConverter().convert(text)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    @DisplayName("approaches: in the order given, each once, upper case and spaces allowed")
    void readsApproaches() throws Problem {
        assertThat(Approach.parse("Pool, single,pool", Approach.KNOWN))
                .extracting(Approach::name)
                .containsExactly("pool", "single");
        assertThat(Approach.parse("pool,all", Approach.KNOWN))
                .extracting(Approach::name)
                .containsExactly("pool", "single", "threads", "virtual", "processes", "redis");
    }

    @Test
    @DisplayName("the client id comes from .env")
    void readsClientId() throws Exception {
        Files.writeString(dir.resolve(".env"), "# mine\nIMGUR_CLIENT_ID=abc123\n");
        assertThat(ClientId.find(dir)).isEqualTo("abc123");
    }

    @Test
    @DisplayName("the client id comes from .env in the folder that the program is started in")
    void readsClientIdHere() throws Exception {
        Files.writeString(dir.resolve(".env"), "IMGUR_CLIENT_ID=abc123\n");
        try (Gallery gallery = Gallery.of(1).refuse("abc123").start()) {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ImgurProgram.class.getName(),
                    "--imgur",
                    "--api",
                    gallery.api().toString());
            ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
            builder.environment().remove(ClientId.NAME);
            Process program = builder.start();
            assertThat(new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("Imgur refuses the client id");
            assertThat(program.waitFor()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("an empty --out, as an unset variable of a shell makes it, is refused")
    void refusesAnEmptyFolder() {
        Run run = Run.of(dir, "--images", "1", "--out", "");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.stderr()).isEqualTo("--out needs the name of a folder.\n");
    }

    @Test
    @DisplayName("a client id that no header can carry is refused in a sentence")
    void refusesAClientIdLikeNone() throws IOException {
        Files.writeString(dir.resolve(".env"), "IMGUR_CLIENT_ID=caf\u00E9\n");
        assertThatThrownBy(() -> ClientId.find(dir))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(ClientId.NAME)
                .hasMessageContaining("copy it again");
    }

    @Test
    @DisplayName("a .env that can't be read is named")
    void refusesBadEnv() throws Exception {
        Files.writeString(dir.resolve(".env"), "what is this\n");
        assertThatThrownBy(() -> ClientId.find(dir))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(".env can't be read");
    }

    @Test
    @DisplayName("--help: the options, status 0")
    void helps() {
        Run run = Run.of(dir, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.stdout())
                .contains("--answers", "--latency", "Exit status")
                .doesNotContain("--api");
    }
}

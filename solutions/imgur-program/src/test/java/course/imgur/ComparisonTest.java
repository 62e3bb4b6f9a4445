package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.NotStartedException;
import course.imgur.Comparison.Job;
import course.imgur.Comparison.Row;
import course.imgur.Comparison.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Path DIR = Path.of("nowhere");
    private static final HttpUrl LINK = HttpUrl.get("http://localhost/a.jpg");
    private static final List<HttpUrl> LINKS = Collections.nCopies(4, LINK);

    /** Finds so many images whatever an approach says. */
    private static final class Found implements Comparison.Witness {
        int images = 4;

        @Override
        public void begin() {}

        @Override
        public int images(Path dir) {
            return images;
        }

        @Override
        public int thumbnails(Path dir) {
            return images;
        }

        @Override
        public OptionalInt peakInFlight() {
            return OptionalInt.of(3);
        }
    }

    private final Found found = new Found();
    private final Comparison comparison = new Comparison(found);

    private static DownloadReport report(int files, Map<HttpUrl, Exception> failures) {
        return new DownloadReport(Collections.nCopies(files, DIR), failures, Duration.ZERO);
    }

    private Row download(String name, int atOnce, Downloader downloader) throws Exception {
        return comparison.download(name, atOnce, () -> downloader, LINKS, DIR);
    }

    @Test
    @DisplayName("an approach that was interrupted gets no row, though it may have returned all the same")
    void interruptedTooLateToNotice() {
        Downloader cutOff = (links, dir) -> {
            Thread.currentThread().interrupt();
            return report(0, Map.of(LINK, new IOException("Canceled")));
        };
        assertThatThrownBy(() -> download("pool", 4, cutOff)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(comparison.rows()).isEmpty();
        assertThat(comparison.remarks()).isEmpty();
    }

    @Test
    @DisplayName("counts what is there, not what is reported, and says so")
    void believesTheWitness() throws Exception {
        found.images = 1;
        Row row = download("threads", 4, (links, dir) -> report(4, Map.of()));
        assertThat(row.images()).isEqualTo(1);
        assertThat(row.failures()).isEqualTo(3);
        assertThat(comparison.remarks())
                .containsExactly("download threads reports 4 images done, but 1 of 4 are there, whole.");
    }

    @Test
    @DisplayName("compares images a second: a quarter of the images in the same time is no gain")
    void comparesThroughput() throws Exception {
        Row single = download("single", 1, (links, dir) -> nap());
        found.images = 1;
        Row lazy = download("lazy", 4, (links, dir) -> nap());
        double expected = single.seconds() / lazy.seconds() / 4;
        assertThat(comparison.timesFaster(single)).hasValue(1.0);
        assertThat(comparison.timesFaster(lazy).getAsDouble()).isBetween(expected * 0.999, expected * 1.001);
    }

    private static DownloadReport nap() throws InterruptedException {
        Thread.sleep(2); // some time to measure; how much doesn't matter
        return report(4, Map.of());
    }

    @Test
    @DisplayName("tells an approach that is not begun from a broken one, and goes on after both")
    void tellsStatesApart() throws Exception {
        comparison.download(
                "unmade",
                2,
                () -> {
                    throw new NotStartedException("5.4");
                },
                LINKS,
                DIR);
        download("unused", 2, (links, dir) -> {
            throw new NotStartedException("5.4");
        });
        download("inside", 2, (links, dir) -> report(0, Map.of(LINK, new NotStartedException("5.2"))));
        download("broken", 2, (links, dir) -> {
            throw new IllegalStateException("oh");
        });
        download("good", 2, (links, dir) -> report(4, Map.of()));
        assertThat(comparison.rows())
                .extracting(Row::state)
                .containsExactly(State.NOT_BEGUN, State.NOT_BEGUN, State.NOT_BEGUN, State.BROKEN, State.MEASURED);
        assertThat(comparison.remarks()).containsExactly("download broken threw java.lang.IllegalStateException: oh.");
        assertThat(comparison.table()).contains("not begun", "broken");
    }

    @Test
    @DisplayName("names the first reported failure")
    void namesAFailure() throws Exception {
        found.images = 3;
        download("pool", 2, (links, dir) -> report(3, Map.of(LINK, new IOException("status 404"))));
        assertThat(comparison.remarks())
                .containsExactly("download pool reports 1 failure, the first: http://localhost/a.jpg: "
                        + "java.io.IOException: status 404.");
        assertThat(comparison.lastFailures()).hasSize(1);
    }

    @Test
    @DisplayName("says when an approach is silent about an image")
    void noticesSilence() throws Exception {
        found.images = 3;
        download("pool", 2, (links, dir) -> report(3, Map.of()));
        assertThat(comparison.remarks()).containsExactly("download pool says nothing about 1 image.");
    }

    @Test
    @DisplayName("compares downloads with downloads and resizes with resizes")
    void keepsJobsApart() throws Exception {
        download("single", 1, (links, dir) -> nap());
        Row resize = comparison.resize("parallel", 2, () -> dir -> resized(), DIR);
        assertThat(comparison.timesFaster(resize)).isEmpty();
        Row serial = comparison.resize("single", 1, () -> dir -> resized(), DIR);
        assertThat(serial.job()).isEqualTo(Job.RESIZE);
        assertThat(comparison.timesFaster(resize)).isPresent();
    }

    private static ResizeReport resized() {
        return new ResizeReport(Collections.nCopies(4, DIR), Map.of(), Duration.ZERO);
    }

    @Test
    @DisplayName("ends what an exception says with one full stop, however many it has")
    void oneFullStop() throws Exception {
        download("pool", 2, (links, dir) -> {
            throw new IllegalStateException("Failed to connect to 127.0.0.1:1.");
        });
        assertThat(comparison.remarks())
                .containsExactly(
                        "download pool threw java.lang.IllegalStateException: Failed to connect to 127.0.0.1:1.");
    }

    @Test
    @DisplayName("both jobs in one are compared with the first way to do them, and count thumbnails")
    void comparesBothJobs() throws Exception {
        download("single", 1, (links, dir) -> nap());
        Row phases = comparison.both("phases", 8, () -> (links, dir) -> both(Map.of()), LINKS, DIR);
        found.images = 3;
        Row pipeline = comparison.both(
                "pipeline", 8, () -> (links, dir) -> both(Map.of(LINK, new IOException("status 404"))), LINKS, DIR);
        assertThat(comparison.timesFaster(phases)).hasValue(1.0);
        assertThat(comparison.timesFaster(pipeline)).isPresent();
        assertThat(pipeline.failures()).isEqualTo(1);
        assertThat(comparison.remarks().get(0))
                .isEqualTo("both pipeline reports 1 failure, the first: http://localhost/a.jpg: "
                        + "java.io.IOException: status 404.");
    }

    @Test
    @DisplayName("the pipeline is faster than nothing where the two phases are not begun")
    void nothingToComparePipelineWith() throws Exception {
        comparison.notBegun(Job.BOTH, "phases", 8);
        Row pipeline = comparison.both("pipeline", 8, () -> (links, dir) -> both(Map.of()), LINKS, DIR);
        assertThat(comparison.timesFaster(pipeline)).isEmpty();
    }

    private static PipelineReport both(Map<HttpUrl, Exception> failures) {
        int files = LINKS.size() - failures.size();
        return new PipelineReport(
                report(files, failures),
                new ResizeReport(Collections.nCopies(files, DIR), Map.of(), Duration.ZERO),
                Duration.ZERO);
    }

    @Test
    @DisplayName("the table is no wider than 120 columns, with the longest words that a row may have")
    void tableIsNarrow() throws Exception {
        comparison.unavailable(Job.DOWNLOAD, "processes", 8);
        download("processes", 512, (links, dir) -> nap());
        assertThat(comparison.table().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    @DisplayName("writes CSV with a header, a line a row, and nothing where there is no number")
    void writesCsv() throws Exception {
        download("single", 1, (links, dir) -> nap());
        comparison.notBegun(Job.DOWNLOAD, "pool", 8);
        List<String> lines = comparison.csv().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo(
                        "job,approach,at_once,state,images,seconds,images_per_second,times_faster,failures,peak_in_flight,"
                                + "processor_seconds,peak_megabytes");
        assertThat(lines.get(1))
                .matches(
                        "download,single,1,measured,4,\\d+\\.\\d{3},\\d+\\.\\d{3},1\\.000,0,3,\\d+\\.\\d{3},\\d+\\.\\d");
        assertThat(lines.get(2)).isEqualTo("download,pool,8,not begun,,,,,,,,");
    }

    @Test
    @DisplayName("draws the chart as PNG and as SVG")
    void drawsCharts() throws Exception {
        download("single", 1, (links, dir) -> nap());
        comparison.resize("single", 1, () -> dir -> resized(), DIR);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        comparison.writePng(png);
        assertThat(ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getWidth())
                .isEqualTo(840);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        comparison.writeSvg(svg);
        assertThat(svg.toString(StandardCharsets.UTF_8))
                .startsWith("<?xml")
                .contains("<svg")
                .contains("</svg>");
    }
}

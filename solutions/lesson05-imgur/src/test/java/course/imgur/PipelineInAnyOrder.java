package course.imgur;

import static course.imgur.PipelineRuns.DIR;
import static course.imgur.PipelineRuns.report;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5 and C6, however the steps of the threads fall together. */
interface PipelineInAnyOrder extends PipelineRuns {
    @Test
    @DisplayName("C5: nothing is lost, however the steps fall together")
    default void nothingIsLost() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingUncaught()
                .run(inAnyOrder())
                .assertHolds(
                        "C5: files, thumbnails or failures get lost, or somebody waits for ever, when steps of several threads fall together: guard what"
                                + " threads share, and let nobody wait for what may never come.");
    }

    /** A scenario captures nothing. One of three links fails, and one of two files. */
    private static Scenario inAnyOrder() {
        return () -> {
            PipelineReport report = new Pipeline(new Quick(), new QuickThumbnailer(), 1, 2, 1)
                    .run(ScriptedFetcher.links(3), DIR, what -> {});
            assertThat(report.downloads().files())
                    .as("the files in the report on three links, of which the first can't be fetched")
                    .containsExactlyInAnyOrder(ScriptedFetcher.file(1, DIR), ScriptedFetcher.file(2, DIR));
            assertThat(report.downloads().failures().keySet())
                    .as("the links reported as failed, of three of which the first can't be fetched")
                    .containsExactly(ScriptedFetcher.link(0));
            assertThat(count(report.thumbnails()))
                    .as("the thumbnails in the report, made or failed, of two files")
                    .isEqualTo(2);
        };
    }

    private static int count(ResizeReport report) {
        return report.thumbnails().size() + report.failures().size();
    }

    @Test
    @DisplayName("C5: nothing is lost when two of a kind end at the same time")
    default void twoOfAKind() {
        Interleavings.defaults()
                .schedules(30)
                .toleratingUncaught()
                .run(() -> {
                    List<HttpUrl> links = ScriptedFetcher.links(6);
                    PipelineReport report =
                            new Pipeline(new Pairs(), new PairsThumbnailer(), 2, 2, 1).run(links, DIR, what -> {});
                    assertThat(PipelineRuns.counts(report))
                            .as("files, failed links, thumbnails, failed files in the report on six links, two of which"
                                    + " can't be fetched and two can't be shrunk")
                            .containsExactly(4, 2, 2, 2);
                })
                .assertHolds(
                        "C5: files, thumbnails or failures get lost when two threads add to the same list or map at the same time: guard what threads"
                                + " share, or let one thread alone collect.");
    }

    @Test
    @DisplayName("C6: nothing told is lost, however the steps fall together")
    default void nothingToldIsLost() {
        Interleavings.defaults()
                .schedules(40)
                .toleratingUncaught()
                .run(() -> {
                    AtomicInteger told = new AtomicInteger();
                    new Pipeline(new Quick(), new QuickThumbnailer(), 1, 2, 1)
                            .run(ScriptedFetcher.links(3), DIR, what -> told.incrementAndGet());
                    assertThat(told.get())
                            .as("how often progress was told when run returned, of three links")
                            .isEqualTo(3);
                })
                .assertHolds(
                        "C6: progress counts wrongly, or is told after run has returned, when steps of several threads fall together: call it once where an"
                                + " item ends, in that thread or by one thread for all, and let no plain counter in between.");
    }

    /** Without a network: fails for the first link. */
    final class Quick implements Fetcher {
        @Override
        public Path fetch(HttpUrl link, Path dir) throws IOException {
            int number = Integer.parseInt(link.pathSegments().get(0).replace(".jpg", ""));
            if (number == 0) {
                throw new IOException("a failure made by the test");
            }
            return ScriptedFetcher.file(number, dir);
        }
    }

    /** Makes no file. Fails for the file of link 1. */
    final class QuickThumbnailer extends Thumbnailer {
        QuickThumbnailer() {
            super(128);
        }

        @Override
        public Path create(Path image) throws IOException {
            if (image.endsWith("fetched-1.jpg")) {
                throw new IOException("a failure made by the test");
            }
            return image.resolveSibling("small.jpg");
        }
    }

    /** Without a network: fails for the first two links. */
    final class Pairs implements Fetcher {
        @Override
        public Path fetch(HttpUrl link, Path dir) throws IOException {
            int number = Integer.parseInt(link.pathSegments().get(0).replace(".jpg", ""));
            if (number < 2) {
                throw new IOException("a failure made by the test");
            }
            return ScriptedFetcher.file(number, dir);
        }
    }

    /** Makes no file. Fails for the files of links 2 and 3. */
    final class PairsThumbnailer extends Thumbnailer {
        PairsThumbnailer() {
            super(128);
        }

        @Override
        public Path create(Path image) throws IOException {
            if (image.endsWith("fetched-2.jpg") || image.endsWith("fetched-3.jpg")) {
                throw new IOException("a failure made by the test");
            }
            return image.resolveSibling("small.jpg");
        }
    }
}

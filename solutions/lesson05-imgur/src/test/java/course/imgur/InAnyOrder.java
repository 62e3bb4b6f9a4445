package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.interleave.Interleavings;
import course.classroom.interleave.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1, C5 and C6, however the steps of the workers fall together: two of them share three links, so that one link is the last. */
interface InAnyOrder extends ParallelDownloads {
    int TWO_WORKERS = 2;

    /** Calls {@link #requireAllFetched}. A scenario captures nothing, so each makes its own downloader. */
    Scenario allFetched();

    /** Calls {@link #requireAllFailed}. */
    Scenario allFailed();

    @Test
    @DisplayName("C1: nothing is lost, however the steps of the workers fall together")
    default void nothingIsLost() {
        Interleavings.defaults()
                .toleratingUncaught() // C6 tells of workers that die
                .run(allFetched())
                .assertHolds(
                        "C1: files get lost when workers end a fetch at about the same time: a list that several threads add to at once"
                                + " loses some or breaks, give each its own or guard it.");
    }

    @Test
    @DisplayName("C5: no failure is lost, however the steps of the workers fall together")
    default void noFailureIsLost() {
        Interleavings.defaults()
                .toleratingUncaught()
                .run(allFailed())
                .assertHolds(
                        "C5: failures get lost when fetches fail at about the same time: a map that several threads add to at once loses"
                                + " some or breaks, give each worker its own or guard it.");
    }

    @Test
    @DisplayName("C6: workers that see the last link all end, however their steps fall together")
    default void theLastLink() {
        Interleavings.defaults()
                .toleratingRaces() // C1 tells of what gets lost
                .run(allFetched())
                .assertHolds(
                        "C6: one link was left, more workers saw it, and those that came too late wait for ever, or die: look and take in"
                                + " one step (poll, with null for the end).");
    }

    static void requireAllFetched(Downloader downloader) throws InterruptedException {
        List<HttpUrl> links = ScriptedFetcher.links(3);
        DownloadReport report = downloader.download(links, DIR);

        assertThat(report.files())
                .as("the files in the report on three links that can be fetched")
                .containsExactlyInAnyOrderElementsOf(
                        links.stream().map(link -> succeed(link, DIR)).toList());
    }

    static void requireAllFailed(Downloader downloader) throws InterruptedException {
        List<HttpUrl> links = ScriptedFetcher.links(3);
        DownloadReport report = downloader.download(links, DIR);

        assertThat(report.failures().keySet())
                .as("the links reported as failed, of three that fail")
                .containsExactlyInAnyOrderElementsOf(links);
    }

    static Path succeed(HttpUrl link, Path dir) {
        return dir.resolve(link.pathSegments().get(0));
    }

    static Path fail(HttpUrl link, Path dir) throws IOException {
        throw new IOException("a failure made by the test");
    }
}

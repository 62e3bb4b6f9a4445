package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.gallery.Gallery;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The peak in flight that a gallery counts is exactly the number of workers, in every one of many runs over real HTTP. The first answers
 * are held until as many requests are there as there are workers, as a machine with much else to do may start a worker late; that
 * there are never more is counted all along. Its name ends in no 'Test', so that {@code mvn test} leaves it out:
 * {@code mvn test -pl solutions/lesson05-imgur -am -Dtest=PeakInFlight -Dsurefire.failIfNoSpecifiedTests=false -Druns=100}.
 */
@DisplayName("the peak in flight, counted by the gallery")
class PeakInFlight {
    private static final int WORKERS = 8;
    private static final int AN_HOUR = 60 * 60; // in seconds

    private final TestClient client = new TestClient();

    @TempDir
    private Path dir;

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @Timeout(AN_HOUR)
    @TakesUpTo(seconds = AN_HOUR)
    @DisplayName("of threads is the number of workers")
    void ofThreads() throws Exception {
        everyRun(new ThreadedDownloader(this::fetch, WORKERS));
    }

    @Test
    @Timeout(AN_HOUR)
    @TakesUpTo(seconds = AN_HOUR)
    @DisplayName("of a pool is the number of workers")
    void ofAPool() throws Exception {
        everyRun(new PooledDownloader(this::fetch, WORKERS));
    }

    private void everyRun(Downloader downloader) throws Exception {
        int runs = Integer.getInteger("runs", 3);
        for (int run = 1; run <= runs; run++) {
            try (Gallery gallery =
                    Gallery.of(3 * WORKERS).latency(Duration.ofMillis(5)).start()) {
                gallery.holdUntilInFlight(WORKERS);
                DownloadReport report = downloader.download(gallery.links(), dir);
                assertThat(report.files())
                        .as("files of run %d of %d", run, runs)
                        .hasSameSizeAs(gallery.links());
                assertThat(gallery.peakInFlight())
                        .as("peak in flight of run %d of %d", run, runs)
                        .isEqualTo(WORKERS);
            }
        }
        System.out.printf("%d runs, each with %d in flight%n", runs, WORKERS);
    }

    /** Only counted, not written. */
    private Path fetch(HttpUrl link, Path folder) throws IOException {
        try (Response response =
                client.http().newCall(new Request.Builder().url(link).build()).execute()) {
            response.body().bytes();
            return folder.resolve(link.encodedPath().replace('/', '_'));
        }
    }
}

package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.4 ThreadedDownloader")
class ThreadedDownloaderTest {
    private static final HttpUrl A = HttpUrl.get("http://127.0.0.1/a.jpg");
    private static final HttpUrl B = HttpUrl.get("http://127.0.0.1/b.jpg");
    private static final HttpUrl C = HttpUrl.get("http://127.0.0.1/c.jpg");

    private final Path dir = Path.of("images");

    @Test
    @DisplayName("C1: each link is fetched once")
    void eachOnce() {
        Queue<HttpUrl> asked = new ConcurrentLinkedQueue<>();
        DownloadReport report = download((link, folder) -> {
            asked.add(link);
            return folder.resolve(link.pathSegments().get(0));
        });

        assertThat(asked).as("C1: what the fetcher was asked for").containsExactlyInAnyOrder(A, B, C);
        assertThat(report.files())
                .as("C1: the files in the report")
                .containsExactlyInAnyOrder(dir.resolve("a.jpg"), dir.resolve("b.jpg"), dir.resolve("c.jpg"));
    }

    @Test
    @DisplayName("C2: two fetches are in flight at once")
    void twoAtOnce() {
        Rendezvous together = new Rendezvous(2);
        download((link, folder) -> {
            together.meet();
            return folder.resolve(link.pathSegments().get(0));
        });

        assertThat(together.wasFull())
                .as("C2: whether two fetches were in flight at once")
                .isTrue();
    }

    @Test
    @DisplayName("C5: a bad link is reported and stops nothing")
    void aBadLink() {
        IOException failure = new IOException("Status 404, made by the test");
        DownloadReport report = download((link, folder) -> {
            if (link.equals(A)) {
                throw failure;
            }
            return folder.resolve(link.pathSegments().get(0));
        });

        assertThat(report.failures()).as("C5: the failures in the report").isEqualTo(Map.of(A, failure));
        assertThat(report.files())
                .as("C5: the files in the report")
                .containsExactlyInAnyOrder(dir.resolve("b.jpg"), dir.resolve("c.jpg"));
    }

    /** Three links and two workers. */
    private DownloadReport download(Fetcher fetcher) {
        Actor<DownloadReport> caller = Actor.call(
                "caller of download", () -> new ThreadedDownloader(fetcher, 2).download(List.of(A, B, C), dir));
        return caller.result(() -> "download does not return");
    }
}

package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.3 SingleDownloader")
class SingleDownloaderTest {
    private static final HttpUrl A = HttpUrl.get("http://127.0.0.1/a.jpg");
    private static final HttpUrl B = HttpUrl.get("http://127.0.0.1/b.jpg");
    private static final HttpUrl C = HttpUrl.get("http://127.0.0.1/c.jpg");

    private final Path dir = Path.of("images");

    @Test
    @DisplayName("C1: the report has every file")
    void everyFile() throws InterruptedException {
        Fetcher fetcher = (link, folder) -> folder.resolve(link.pathSegments().get(0));

        DownloadReport report = new SingleDownloader(fetcher).download(List.of(A, B, C), dir);

        assertThat(report.files())
                .as("C1: the files in the report")
                .containsExactlyInAnyOrder(dir.resolve("a.jpg"), dir.resolve("b.jpg"), dir.resolve("c.jpg"));
    }

    @Test
    @DisplayName("C2: the links are fetched in their order")
    void inOrder() throws InterruptedException {
        List<HttpUrl> asked = new ArrayList<>();
        Fetcher fetcher = (link, folder) -> {
            asked.add(link);
            return folder.resolve(link.pathSegments().get(0));
        };

        new SingleDownloader(fetcher).download(List.of(C, A, B), dir);

        assertThat(asked).as("C2: what the fetcher was asked for").containsExactly(C, A, B);
    }

    @Test
    @DisplayName("C3: a bad link is reported and stops nothing")
    void aBadLink() throws InterruptedException {
        IOException failure = new IOException("Status 404, made by the test");
        Fetcher fetcher = (link, folder) -> {
            if (link.equals(A)) {
                throw failure;
            }
            return folder.resolve(link.pathSegments().get(0));
        };

        DownloadReport report = new SingleDownloader(fetcher).download(List.of(A, B), dir);

        assertThat(report.failures()).as("C3: the failures in the report").isEqualTo(Map.of(A, failure));
        assertThat(report.files()).as("C3: the files in the report").containsExactly(dir.resolve("b.jpg"));
    }
}

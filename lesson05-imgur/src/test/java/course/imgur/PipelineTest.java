package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.10 Pipeline")
class PipelineTest {
    private static final HttpUrl A = HttpUrl.get("http://127.0.0.1/a.jpg");
    private static final HttpUrl B = HttpUrl.get("http://127.0.0.1/b.jpg");
    private static final HttpUrl C = HttpUrl.get("http://127.0.0.1/c.jpg");

    private final Path dir = Path.of("images");

    /** Needs no pictures. Exercise 5.8 is tested elsewhere. */
    private static final class Told extends Thumbnailer {
        private final Gate begun = new Gate();

        Told() {
            super(128);
        }

        @Override
        public Path create(Path image) throws IOException {
            begun.open();
            if (image.endsWith("b.jpg")) {
                throw new IOException("b.jpg is bad: made by the test");
            }
            return image.resolveSibling("small-" + image.getFileName());
        }
    }

    @Test
    @DisplayName("C2: a thumbnail begins while downloads go on")
    void overlap() {
        Told thumbnailer = new Told();
        Fetcher fetcher = (link, folder) -> {
            if (!link.equals(A)) {
                thumbnailer.begun.passInterruptibly();
            }
            return file(link, folder);
        };
        run(fetcher, thumbnailer, what -> {})
                .result(() ->
                        "C2: a.jpg has been fetched, other fetches take long, and no thumbnail is begun meanwhile");
    }

    @Test
    @DisplayName("C5: bad links and bad images are reported and stop nothing, and progress is told of each")
    void failures() {
        IOException failure = new IOException("Status 404, made by the test");
        AtomicInteger told = new AtomicInteger();
        Fetcher fetcher = (link, folder) -> {
            if (link.equals(A)) {
                throw failure;
            }
            return file(link, folder);
        };
        PipelineReport report = run(fetcher, new Told(), what -> told.incrementAndGet())
                .result(() -> "C7: a.jpg can't be fetched, b.jpg can't be shrunk, and run does not return");

        assertThat(report.downloads().failures())
                .as("C5: the failed downloads in the report")
                .isEqualTo(Map.of(A, failure));
        assertThat(report.downloads().files())
                .as("C5: the files in the report")
                .containsExactlyInAnyOrder(dir.resolve("b.jpg"), dir.resolve("c.jpg"));
        assertThat(report.thumbnails().failures())
                .as("C5: the failed thumbnails in the report")
                .containsOnlyKeys(dir.resolve("b.jpg"));
        assertThat(report.thumbnails().thumbnails())
                .as("C5: the thumbnails in the report")
                .containsExactly(dir.resolve("small-c.jpg"));
        assertThat(told.get()).as("C6: how often progress was told, of 3 links").isEqualTo(3);
    }

    private Actor<PipelineReport> run(Fetcher fetcher, Thumbnailer thumbnailer, Progress progress) {
        return Actor.call(
                "caller of run",
                () -> new Pipeline(fetcher, thumbnailer, 2, 2, 1).run(List.of(A, B, C), dir, progress));
    }

    private static Path file(HttpUrl link, Path folder) {
        return folder.resolve(link.pathSegments().get(0));
    }
}

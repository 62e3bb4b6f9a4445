package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Occupancy;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.6 VirtualDownloader")
class VirtualDownloaderTest {
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

    @Test
    @DisplayName("C3: no third fetch begins while two are in flight")
    void notThree() {
        Gate gate = new Gate();
        Occupancy inFlight = new Occupancy();
        Actor<DownloadReport> caller = caller((link, folder) -> {
            inFlight.enter();
            gate.passInterruptibly();
            inFlight.leave();
            return folder.resolve(link.pathSegments().get(0));
        });
        Stillness.settle();
        gate.open();
        caller.result();

        assertThat(inFlight.peak())
                .as("C3: the most fetches in flight at once, where two are allowed")
                .isLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("C12: links are fetched in virtual threads")
    void virtualThreads() {
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        download((link, folder) -> {
            threads.add(Thread.currentThread());
            return folder.resolve(link.pathSegments().get(0));
        });

        assertThat(threads).as("C12: the threads that fetched").hasSize(3).allMatch(Thread::isVirtual);
    }

    /** Three links, two in flight. */
    private DownloadReport download(Fetcher fetcher) {
        return caller(fetcher).result(() -> "download does not return");
    }

    private Actor<DownloadReport> caller(Fetcher fetcher) {
        return Actor.call(
                "caller of download", () -> new VirtualDownloader(fetcher, 2).download(List.of(A, B, C), dir));
    }
}

package course.imgur;

import static course.imgur.ScriptedFetcher.file;
import static course.imgur.ScriptedFetcher.link;
import static course.imgur.ScriptedFetcher.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.3 SingleDownloader, hidden")
class SingleDownloaderHiddenTest implements DownloadsOverHttp {
    private static final Path DIR = Path.of("images");
    private static final int LINKS = 8;
    private static final long CLOCK_NANOS = 2_000_000; // how far two clocks may be apart

    @Override
    public Downloader overHttp(Fetcher fetcher) {
        return new SingleDownloader(fetcher);
    }

    @Test
    @DisplayName("C1: each link is fetched once, and the report has the very files")
    void eachLinkOnce(@TempDir Path dir) throws IOException {
        ScriptedFetcher fetcher =
                new ScriptedFetcher(number -> Files.writeString(file(number, dir), "image " + number));
        List<HttpUrl> links = links(LINKS);
        Actor<DownloadReport> caller =
                Actor.call("caller of download", () -> new SingleDownloader(fetcher).download(links, dir));

        DownloadReport report = caller.result(() -> "C1: download does not return");

        assertThat(fetcher.asked())
                .as("C1: the links asked for, by number: each once")
                .containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(fetcher.folders())
                .as("C1: the folders that the fetcher was told")
                .containsExactly(dir);
        assertThat(report.failures())
                .as("C1: failures, where every fetch succeeded")
                .isEmpty();
        assertThat(report.files())
                .as("C1: the files in the report: add what fetch returns, and leave its name alone")
                .containsExactlyInAnyOrderElementsOf(
                        numbers().stream().map(number -> file(number, dir)).toList());
        for (int number = 0; number < LINKS; number++) {
            assertThat(file(number, dir))
                    .as("C1: the file of link %d, after the download", number)
                    .hasContent("image " + number);
        }
    }

    @Test
    @DisplayName("C2: one at a time, in order")
    void inOrder() {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> Stillness.settle());

        download(fetcher, LINKS).result(() -> "C2: download does not return");

        assertThat(fetcher.inFlight().peak())
                .as("C2: the most fetches in flight at once")
                .isEqualTo(1);
        assertThat(fetcher.asked())
                .as("C2: the links asked for, by number, in the order of the collection")
                .isEqualTo(numbers());
    }

    @Test
    @DisplayName("C3: fetches that throw are reported and stop nothing")
    void failuresStopNothing() {
        Map<HttpUrl, Exception> failures = new HashMap<>();
        failures.put(link(0), new IOException("a failure made by the test"));
        failures.put(link(2), new SocketTimeoutException("a time-out made by the test"));
        failures.put(link(3), new IllegalStateException("a failure made by the test"));
        failures.put(link(LINKS - 1), new IOException("a failure made by the test"));
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (failures.containsKey(link(number))) {
                throw failures.get(link(number));
            }
        });
        Actor<DownloadReport> caller = download(fetcher, LINKS);

        assertThat(caller.failure(() -> "C3: some fetches failed, and download does not return"))
                .as("C3: what download throws when some fetches fail: nothing is right, note the failure and go on")
                .isNull();
        DownloadReport report = caller.result();
        assertThat(fetcher.asked())
                .as(
                        "C3: the links asked for, by number, where some fail: note the failure and go on, once for each link")
                .containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(report.failures().keySet())
                .as("C3: the links in failures: note each failure under its link, nothing else")
                .isEqualTo(failures.keySet());
        failures.forEach((link, failure) -> assertThat(report.failures().get(link))
                .as("C3: the failure of %s: what its own fetch threw, the very object", link)
                .isSameAs(failure));
        assertThat(report.files()).as("C3: files, besides the failures").hasSize(LINKS - failures.size());
    }

    @Test
    @DisplayName("C3: an error is not lost and stops nothing")
    void anError() {
        Error error = new StackOverflowError("an error made by the test");
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (number == 1) {
                throw error;
            }
        });
        Actor<DownloadReport> caller = download(fetcher, LINKS);

        Throwable thrown = caller.failure(() -> "C3: one fetch threw an Error, and download does not return");

        Throwable told = thrown != null ? thrown : caller.result().failures().get(link(1));
        assertThat(fetcher.asked())
                .as(
                        "C3: the links asked for, by number, where one throws an Error: catch Throwable, note the Error as a cause and go on")
                .containsExactlyInAnyOrderElementsOf(numbers());
        assertThat(Stream.iterate(told, Objects::nonNull, Throwable::getCause).limit(10))
                .as(
                        "C3: what is told of the link whose fetch threw an Error, and its causes: catch Throwable, and note the Error as a cause")
                .anyMatch(each -> each == error);
    }

    @Test
    @DisplayName("C4: interrupted, it interrupts the running fetch, begins no other and throws")
    void interrupted() {
        Gate never = new Gate();
        Gate begun = new Gate();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            begun.open();
            never.passInterruptibly();
        });
        Actor<DownloadReport> caller = download(fetcher, LINKS);
        begun.await(() -> "C1: no fetch began");
        Stillness.settle();
        caller.interrupt();

        Throwable thrown = caller.failure(() ->
                "C4: the caller was interrupted, and download goes on: an InterruptedException is no failure of the"
                        + " link, let it out");
        assertThat(thrown)
                .as(
                        "C4: what download throws when interrupted: an InterruptedException is no failure of the link, let it out")
                .isInstanceOf(InterruptedException.class);
        assertThat(fetcher.inFlight().inside())
                .as("C4: fetches that still run when download has thrown")
                .isZero();
        Leaks.requireNone("C4");
    }

    @Test
    @DisplayName("C5: the time taken spans all fetches")
    void timeSpansAllFetches() {
        AtomicLong fetching = new AtomicLong();
        AtomicInteger turns = new AtomicInteger();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < 3 * CLOCK_NANOS) {
                turns.incrementAndGet();
            }
            fetching.addAndGet(System.nanoTime() - begin);
        });
        long begin = System.nanoTime();
        DownloadReport report = download(fetcher, LINKS).result();
        long calling = System.nanoTime() - begin;

        assertThat(report.took().toNanos())
                .as(
                        "C5: the time taken in ns, against the sum of all fetches and the whole call: take System.nanoTime() before the first fetch"
                                + " and after the last")
                .isBetween(fetching.get() - CLOCK_NANOS, calling + CLOCK_NANOS);
    }

    @Test
    @DisplayName("C6: null is refused, nothing to fetch is not")
    void edges() throws InterruptedException {
        Downloader downloader = new SingleDownloader(new ScriptedFetcher(number -> {}));
        DownloadReport none = downloader.download(List.of(), DIR);

        assertThat(none.files()).as("C6: files, without any link").isEmpty();
        assertThat(none.failures()).as("C6: failures, without any link").isEmpty();
        assertThat(catchThrowable(() -> new SingleDownloader(null)))
                .as("C6: what happens without a fetcher: check it in the constructor")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> downloader.download(null, DIR)))
                .as("C6: what happens without links")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> downloader.download(links(1), null)))
                .as("C6: what happens without a folder: check it before the first fetch")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    @DisplayName("C7: it can be used again, and leaves no thread")
    void usedAgain() {
        AtomicBoolean first = new AtomicBoolean(true);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (first.getAndSet(false)) {
                throw new IOException("a failure made by the test");
            }
        });
        Downloader downloader = new SingleDownloader(fetcher);
        Actor.call("first caller of download", () -> downloader.download(links(4), DIR))
                .failure(() -> "C7: the first download of a downloader does not return");
        Actor<DownloadReport> caller =
                Actor.call("second caller of download", () -> downloader.download(links(2), DIR));

        DownloadReport second = caller.result(() -> "C7: the second download of a downloader does not return");

        assertThat(second.files())
                .as("C7: files in the report of the second download, of 2 links: begin with an empty list")
                .hasSize(2);
        assertThat(second.failures())
                .as("C7: failures in the report of the second download, where none failed: begin with an empty map")
                .isEmpty();
        Leaks.requireNone("C7");
    }

    private static Actor<DownloadReport> download(ScriptedFetcher fetcher, int links) {
        return Actor.call("caller of download", () -> new SingleDownloader(fetcher).download(links(links), DIR));
    }

    private static List<Integer> numbers() {
        return IntStream.range(0, LINKS).boxed().toList();
    }
}

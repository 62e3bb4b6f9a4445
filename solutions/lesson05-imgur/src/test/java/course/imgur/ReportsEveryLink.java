package course.imgur;

import static course.imgur.ScriptedFetcher.file;
import static course.imgur.ScriptedFetcher.link;
import static course.imgur.ScriptedFetcher.links;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C1, C5 and C9: every link is fetched and reported as what it came to. */
interface ReportsEveryLink extends ParallelDownloads {
    int LINKS = 10;
    long CLOCK_NANOS = 2_000_000; // how far two clocks may be apart

    @Test
    @DisplayName("C1: each link is fetched once, and the report has the very files")
    default void eachLinkOnce(@TempDir Path dir) throws IOException {
        ScriptedFetcher fetcher =
                new ScriptedFetcher(number -> Files.writeString(file(number, dir), "image " + number));
        List<HttpUrl> links = links(LINKS);
        Actor<DownloadReport> caller = Actor.call(
                "caller of download", () -> downloader(fetcher, WORKERS).download(links, dir));

        DownloadReport report = caller.result(() -> "C1: download does not return");

        requireAllAsked("C1:", fetcher, LINKS);
        assertThat(fetcher.folders())
                .as("C1: the folders that the fetcher was told")
                .containsExactly(dir);
        assertThat(report.failures())
                .as("C1: failures, where every fetch succeeded")
                .isEmpty();
        assertThat(report.files())
                .as(
                        "C1: the files in the report: add what fetch returns, and leave its name alone (one made from a shared counter races)")
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, LINKS)
                        .mapToObj(number -> file(number, dir))
                        .toList());
        for (int number = 0; number < LINKS; number++) {
            assertThat(file(number, dir))
                    .as("C1: the file of link %d, after the download", number)
                    .hasContent("image " + number);
        }
    }

    @Test
    @DisplayName("C1: no link is lost when the links are slow to read")
    default void slowLinks() {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});

        download(fetcher, new SlowLinks(links(LINKS)))
                .result(() ->
                        "C1: download does not return; %d of %d links were fetched: fill the queue before the first worker starts,"
                                        .formatted(fetcher.asked().size(), LINKS)
                                + " or it finds the queue empty and quits");

        assertThat(fetcher.asked())
                .as(
                        "C1: the links asked for, by number: fill the queue before the first worker starts, or it finds the queue empty and quits")
                .containsExactlyInAnyOrderElementsOf(numbers(LINKS));
    }

    @Test
    @DisplayName("C5: fetches that throw are reported and stop nothing")
    default void failuresStopNothing() {
        Map<HttpUrl, Exception> failures = new HashMap<>();
        for (int number = 0; number < 2 * WORKERS; number++) {
            failures.put(link(number), failure(number));
        }
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> throwIfAny(failures.get(link(number))));

        DownloadReport report = ParallelDownloads.report(
                "C5",
                download(fetcher, LINKS),
                () ->
                        "%d of %d links fail, and download neither returns nor fetches the rest: a failing fetch must not end its worker"
                                .formatted(failures.size(), LINKS));

        requireAllAsked("C5: a failing fetch must not end its worker;", fetcher, LINKS);
        requireSame(report, failures);
        assertThat(report.files()).as("C5: files, besides the failures").hasSize(LINKS - failures.size());
    }

    @Test
    @DisplayName("C5: each failure is reported under its own link")
    default void failuresUnderTheirOwnLinks() {
        Map<HttpUrl, Exception> failures = new HashMap<>();
        for (int number = 0; number < WORKERS; number++) {
            failures.put(link(number), failure(number));
        }
        Rendezvous together = new Rendezvous(WORKERS);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            together.meet();
            throwIfAny(failures.get(link(number)));
        });

        DownloadReport report =
                download(fetcher, WORKERS).result(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));

        requireSame(report, failures);
    }

    @Test
    @DisplayName("C5: an error is not lost and stops nothing")
    default void anError() {
        Error error = new StackOverflowError("an error made by the test");
        Gate gate = new Gate();
        Rendezvous begun = new Rendezvous(WORKERS);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            begun.meet();
            if (number == 0) {
                throw error;
            }
            gate.passInterruptibly();
        });
        Actor<DownloadReport> caller = download(fetcher, LINKS);
        begun.awaitFull(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));
        Stillness.settle();
        assertThat(caller.hasEnded())
                .as("C5: whether download has returned or thrown when one fetch threw an Error, while others still run:"
                        + " catch Throwable, and report the Error as a cause, or throw it when all others are done")
                .isFalse();
        gate.open();

        Throwable thrown = caller.failure(
                () -> "C5: one fetch threw an Error, the others have ended, and download does not return");

        Throwable told = thrown != null ? thrown : caller.result().failures().get(link(0));
        assertThat(causes(told))
                .as(
                        "C5: what is told of the link whose fetch threw an Error, and its causes: catch Throwable, and report the Error as a cause")
                .anyMatch(each -> each == error);
        requireAllAsked("C5: a failing fetch must not end its worker;", fetcher, LINKS);
        assertThat(fetcher.inFlight().inside())
                .as("C5: fetches that still run when download has ended")
                .isZero();
    }

    @Test
    @DisplayName("C9: the time taken spans all fetches")
    default void timeSpansAllFetches() {
        Gate gate = new Gate();
        AtomicLong fetching = new AtomicLong();
        AtomicLong calling = new AtomicLong();
        Rendezvous begun = new Rendezvous(WORKERS);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            long begin = System.nanoTime();
            begun.meet();
            gate.passInterruptibly();
            fetching.accumulateAndGet(System.nanoTime() - begin, Math::max);
        });
        long begin = System.nanoTime();
        Actor<DownloadReport> caller = Actor.call("caller of download", () -> {
            DownloadReport report = downloader(fetcher, WORKERS).download(links(WORKERS), DIR);
            calling.set(System.nanoTime() - begin);
            return report;
        });
        begun.awaitFull(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));
        Stillness.settle();
        long end = System.nanoTime() + (System.nanoTime() - begin);
        while (System.nanoTime() - end < 0) {
            LockSupport.parkNanos(end - System.nanoTime()); // so that the fetches take longer than all that went before
        }
        gate.open();

        assertThat(caller.result().took().toNanos())
                .as(
                        "C9: the time taken in ns, against the longest fetch and the whole call: take System.nanoTime() before the first worker"
                                + " starts and after the last fetch has ended")
                .isBetween(fetching.get() - CLOCK_NANOS, calling.get() + CLOCK_NANOS);
    }

    private static void requireAllAsked(String clause, ScriptedFetcher fetcher, int links) {
        assertThat(fetcher.asked())
                .as("%s the links asked for, by number: each exactly once, so let all workers share one queue", clause)
                .containsExactlyInAnyOrderElementsOf(numbers(links));
    }

    private static void requireSame(DownloadReport report, Map<HttpUrl, Exception> failures) {
        assertThat(report.failures().keySet())
                .as(
                        "C5: the links in failures: note each failure, of whatever kind, under its own link, and keep that in a local variable")
                .isEqualTo(failures.keySet());
        failures.forEach((link, failure) -> assertThat(report.failures().get(link))
                .as(
                        "C5: the failure of %s: what its own fetch threw, the very object (a pool wraps it: ask for the cause)",
                        link)
                .isSameAs(failure));
    }

    private static List<Integer> numbers(int links) {
        return IntStream.range(0, links).boxed().toList();
    }

    private static Exception failure(int number) {
        String message = "a failure made by the test, of link " + number;
        return switch (number % 3) {
            case 0 -> new IOException(message);
            case 1 -> new SocketTimeoutException(message);
            default -> new IllegalStateException(message);
        };
    }

    private static void throwIfAny(Exception failure) throws Exception {
        if (failure != null) {
            throw failure;
        }
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .toList();
    }
}

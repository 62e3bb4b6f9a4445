package course.imgur;

import static course.imgur.TestRedis.DIR;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.file;
import static course.imgur.TestRedis.link;
import static course.imgur.TestRedis.links;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C1 to C3, C5 and C11: what the downloader asks and what it makes of the answers. */
interface GivesLinksOut extends RedisRuns {
    @Test
    @DisplayName("C1: one entry a link, with the fields link, dir and results; the report has the very files")
    default void entriesAndFiles() throws InterruptedException {
        List<HttpUrl> wanted = new ArrayList<>(List.of(link(1), link(2), link(1)));
        Actor<DownloadReport> caller = RedisRuns.download(LONG, wanted);
        HandWorker worker = new HandWorker("by hand");
        HandWorker.Task first = worker.take("C1: " + NO_ENTRY);
        HandWorker.Task second = worker.take("C1: of two links one alone comes into the stream");
        HandWorker.Task third = worker.takeNow();
        assertThat(List.of(first.link(), second.link()))
                .as("C1: links in the stream")
                .containsExactlyInAnyOrder(link(1), link(2));
        assertThat(third).as("C1: a third entry, where a link was given twice").isNull();
        assertThat(first.fields())
                .as("C1: fields of an entry")
                .containsEntry("dir", DIR.toString())
                .containsKey("results");

        worker.tellFile(first, file(11));
        worker.tellFile(second, file(12));
        DownloadReport report = caller.result(() -> "C1: all results are there, but download does not return");
        assertThat(report.files()).as("C1: files in the report").containsExactlyInAnyOrder(file(11), file(12));
        assertThat(wanted).as("C1: the collection of links, afterwards").containsExactly(link(1), link(2), link(1));
    }

    @Test
    @DisplayName("C1: without a link it returns at once")
    default void noLinks() {
        DownloadReport report = RedisRuns.download(LONG, List.of())
                .result(() -> "C1: without any link, download does not return: there is nothing to wait for");
        assertThat(report.files()).as("C1: files, without any link").isEmpty();
    }

    @Test
    @DisplayName("C2: a failure is in the report with the worker's words, and stops nothing")
    default void failures() throws InterruptedException {
        Actor<DownloadReport> caller = RedisRuns.download(LONG, links(2));
        HandWorker worker = new HandWorker("by hand");
        HandWorker.Task bad = worker.take("C2: " + NO_ENTRY);
        worker.tellFailure(bad, "Status 404: made by the test");
        worker.acknowledge(bad);
        worker.work(1, "C2: one link has failed, and the other one is not in the stream");
        DownloadReport report =
                caller.result(() -> "C2: one link has failed, one has its file, and download does not return");
        assertThat(report.files()).as("C2: files in the report").hasSize(1);
        assertThat(report.failures()).as("C2: links in failures").containsOnlyKeys(bad.link());
        assertThat(report.failures().get(bad.link()))
                .as("C2: the exception: give it the words of the field 'failure'")
                .hasMessageContaining("Status 404: made by the test");
    }

    @Test
    @DisplayName("C3: a result told twice, and one that nobody asked for, change nothing")
    default void duplicates() throws InterruptedException {
        Actor<DownloadReport> caller = RedisRuns.download(LONG, links(3));
        HandWorker worker = new HandWorker("by hand");
        HandWorker.Task first = worker.take("C3: " + NO_ENTRY);
        HandWorker.Task second = worker.take("C3: " + NO_ENTRY);
        HandWorker.Task third = worker.take("C3: " + NO_ENTRY);
        worker.tellFile(first, HandWorker.fileOf(first));
        worker.tellFile(first, HandWorker.fileOf(first));
        worker.tellFailure(first, "told after the file");
        worker.tell(first, Map.of("link", link(99).toString(), "file", file(99).toString()));
        worker.tellFile(second, HandWorker.fileOf(second));
        RedisRuns.awaitCommands(3, caller, "C3: results are there, and the downloader does not read them");
        boolean early = caller.hasEnded();
        worker.tellFile(third, HandWorker.fileOf(third));
        DownloadReport report = caller.result(
                () -> "C3: each link has its result, and download does not return: count links, not results");
        assertThat(early)
                .as("C3: whether download returned before each link had a result: count links, not results")
                .isFalse();
        assertThat(report.files())
                .as("C3: files, where one link was told twice: the second result of a link is to be dropped")
                .containsExactlyInAnyOrder(file(0), file(1), file(2));
        assertThat(report.failures())
                .as("C3: failures, where one was told after the file")
                .isEmpty();
    }

    @Test
    @DisplayName("C5: took spans the downloads, not the giving out")
    default void took() throws InterruptedException {
        Actor<DownloadReport> caller = RedisRuns.download(LONG, links(1));
        HandWorker worker = new HandWorker("by hand");
        HandWorker.Task task = worker.take("C5: " + NO_ENTRY);
        long begin = System.nanoTime();
        Thread.sleep(100);
        Duration least = Duration.ofNanos(System.nanoTime() - begin);
        worker.tellFile(task, file(0));
        assertThat(caller.result(() -> "C5: the result is there, but download does not return")
                        .took())
                .as(
                        "C5: took, where %s passed between the link's coming to a worker and its result: stop the clock after the last result",
                        least)
                .isGreaterThanOrEqualTo(least);
    }

    @Test
    @DisplayName("C11: null and an idle time of zero are refused")
    default void arguments() {
        RedisDownloader downloader = new RedisDownloader(TestRedis.uri(), STREAM, LONG);
        isRefused("links", () -> downloader.download(null, DIR));
        isRefused("dir", () -> downloader.download(links(1), null));
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMillis(-3))) {
            assertThat(catchThrowable(() -> new RedisDownloader(TestRedis.uri(), STREAM, wrong)))
                    .as("C11: with idle %s", wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.toString());
        }
        isRefused("redis", () -> new RedisDownloader(null, STREAM, LONG));
        isRefused("stream", () -> new RedisDownloader(TestRedis.uri(), null, LONG));
        isRefused("idle", () -> new RedisDownloader(TestRedis.uri(), STREAM, null));
        isRefused("the worker's redis", () -> new RedisWorker(null, STREAM, "w", (link, dir) -> dir));
        isRefused("the worker's stream", () -> new RedisWorker(TestRedis.uri(), null, "w", (link, dir) -> dir));
        isRefused("the worker's name", () -> new RedisWorker(TestRedis.uri(), STREAM, null, (link, dir) -> dir));
        isRefused("the worker's fetcher", () -> new RedisWorker(TestRedis.uri(), STREAM, "w", null));
    }

    private static void isRefused(String what, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        Actor<Throwable> caller = Actor.call("caller", () -> catchThrowable(call));
        assertThat(caller.result(() -> "C11: with null for " + what + " it does not return"))
                .as("C11: with null for %s", what)
                .isInstanceOf(NullPointerException.class);
    }
}

package course.imgur;

import static course.imgur.TestRedis.DIR;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.file;
import static course.imgur.TestRedis.link;
import static course.imgur.TestRedis.links;
import static course.imgur.TestRedis.redis;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** What the commonest mistakes of 5.11 break; the hidden tests look further. */
@DisplayName("RedisDownloader and RedisWorker")
class RedisDownloaderTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Duration IDLE = Duration.ofMillis(300);

    @Test
    @DisplayName("C1: each link goes to a worker, and the report has the files that the results name")
    void reportsFiles() throws InterruptedException {
        Actor<DownloadReport> caller = Actor.call(
                "caller of download",
                () -> new RedisDownloader(TestRedis.uri(), STREAM, Duration.ofMinutes(5)).download(links(3), DIR));
        HandWorker worker = new HandWorker("by hand");
        worker.work(3, "C1: no entry with a link comes into the stream for the group 'workers'");
        DownloadReport report = caller.result(
                () -> "C1: all results are there, but download does not return: read the stream that 'results' names");

        assertThat(report.files()).as("C1: files in the report").containsExactlyInAnyOrder(file(0), file(1), file(2));
        assertThat(report.failures()).as("C1: failures in the report").isEmpty();
    }

    @Test
    @DisplayName("C4: a link whose worker has died is given to another one")
    void deadWorker() throws InterruptedException {
        Actor<DownloadReport> caller = Actor.call(
                "caller of download",
                () -> new RedisDownloader(TestRedis.uri(), STREAM, IDLE).download(List.of(link(0)), DIR));
        new HandWorker("dead").take("C4: no entry with a link comes into the stream for the group 'workers'");
        new HandWorker("alive")
                .work(
                        1,
                        "C4: a worker took the link and died, and nobody gets it again: claim what is pending for longer than idle");
        assertThat(caller.result(() -> "C4: the second worker has told the result, but download does not return")
                        .files())
                .as("C4: files in the report")
                .containsExactly(file(0));
    }

    @Test
    @DisplayName("C12: the worker fetches the link and tells the file")
    void workerTellsFile() throws InterruptedException {
        redis().xadd(
                        STREAM,
                        StreamEntryID.NEW_ENTRY,
                        Map.of("link", link(7).toString(), "dir", DIR.toString(), "results", "told"));
        Actor<Void> worker =
                Actor.run("worker", () -> new RedisWorker(TestRedis.uri(), STREAM, "w", (link, dir) -> file(7)).run());
        List<StreamEntry> told = Streams.awaitEntries(
                "told",
                1,
                "C12: the worker has fetched the link, and tells no result: append it to the stream that 'results' names");
        worker.interrupt();
        worker.result(() -> "C15: the worker was interrupted while it waited for links, and run does not return");

        assertThat(told.get(0).getFields())
                .as("C12: the result's fields")
                .containsEntry("link", link(7).toString())
                .containsEntry("file", file(7).toString());
    }
}

package course.imgur;

import static course.imgur.TestRedis.DIR;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.links;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C6 and C7: Redis is not there, says nothing, goes away and comes back. */
interface SurvivesRedis extends RedisRuns {
    Duration SOON = Duration.ofMillis(200);

    @Test
    @DisplayName("C6: Redis not there: an exception, of downloader and worker")
    default void notThere() throws IOException {
        URI nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("redis://127.0.0.1:" + free.getLocalPort());
        }
        throwsUnchecked("nobody listens there", nobody);
    }

    @Test
    @DisplayName("C6: Redis silent from the beginning: an exception, of downloader and worker")
    default void silent() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            throwsUnchecked(
                    "it takes the connection and says nothing", URI.create("redis://127.0.0.1:" + mute.getLocalPort()));
        }
    }

    private static void throwsUnchecked(String why, URI there) {
        Actor<DownloadReport> caller = Actor.call(
                "caller of download", () -> new RedisDownloader(there, STREAM, SOON).download(links(1), DIR));
        Actor<Void> worker = Actor.run("worker", () -> new RedisWorker(there, STREAM, "w", (link, dir) -> dir).run());
        assertThat(caller.failure(() ->
                        "C6: download waits for ever where Redis is not: %s. Give each wait a limit".formatted(why)))
                .as("C6: what download throws where Redis is not: %s", why)
                .isInstanceOf(RuntimeException.class);
        Throwable thrown;
        try {
            thrown = worker.failure(() ->
                    "C6: the worker waits for ever where Redis is not: %s. Give each wait a limit".formatted(why));
        } finally {
            worker.interrupt();
        }
        assertThat(thrown)
                .as("C6: what the worker throws where Redis is not: %s", why)
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("C6: Redis stops answering in mid-run: an exception")
    default void freezes() throws Exception {
        Actor<DownloadReport> caller = RedisRuns.download(SOON, links(1));
        new HandWorker("by hand").take("C6: " + NO_ENTRY);
        TestRedis.server().freeze();
        try {
            assertThat(caller.failure(() ->
                            "C6: Redis has stopped answering in mid-run, and download waits for ever: a wait in Redis needs"
                                    + " a limit of the connection's own too (blockingSocketTimeoutMillis)"))
                    .as("C6: what download throws when Redis has stopped answering")
                    .isInstanceOf(RuntimeException.class);
        } finally {
            TestRedis.server().thaw();
        }
    }

    @Test
    @DisplayName("C7: Redis is killed and comes back empty: the download goes on, and so does a worker")
    default void restarts() throws Exception {
        Actor<DownloadReport> caller = RedisRuns.download(LONG, links(3));
        HandWorker hand = new HandWorker("by hand");
        hand.work(1, "C7: " + NO_ENTRY);
        hand.take("C7: " + NO_ENTRY);
        TestRedis.server().kill();
        TestRedis.server().startAgain();
        TestRedis.connectAgain();
        Streams.await(
                () -> {
                    hand.workIfAny();
                    return caller.hasEnded();
                },
                () ->
                        "C7: Redis has come back with an empty memory, each link that is given out anew has its result at once, and"
                                + " download does not return: give out anew all that had no result");
        DownloadReport report = caller.result(() -> "C7: download does not return");
        assertThat(report.files())
                .as("C7: files in the report, after Redis was killed and came back")
                .containsExactlyInAnyOrder(TestRedis.file(0), TestRedis.file(1), TestRedis.file(2));
    }

    @Test
    @DisplayName("C7: a worker goes on when Redis was killed and comes back empty")
    default void workerGoesOn() throws Exception {
        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> RedisRuns.fileOf(link));
        RedisRuns.ask(1);
        Streams.awaitEntries(RESULTS, 1, "C7: the worker does no work before Redis is killed");
        TestRedis.server().kill();
        TestRedis.server().startAgain();
        TestRedis.connectAgain();
        RedisRuns.ask(2);
        Streams.awaitEntries(
                RESULTS,
                1,
                "C7: Redis was away for a moment and has come back empty, and the worker does not go on: connect again, and make"
                        + " the group again");
        RedisRuns.end(worker);
    }
}

package course.imgur;

import static course.imgur.TestRedis.DIR;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.links;
import static course.imgur.TestRedis.redis;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Leaks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C8 to C10: how the downloader waits, gives up, and what it leaves. */
interface EndsRedisRuns extends RedisRuns {
    @Test
    @DisplayName("C8: interrupted, it throws, and takes its links back")
    default void interrupted() throws InterruptedException {
        Actor<DownloadReport> caller = RedisRuns.download(LONG, links(5));
        HandWorker worker = new HandWorker("by hand");
        worker.take("C8: " + NO_ENTRY);
        Streams.awaitEntries(STREAM, 5, "C8: of five links not all come into the stream");
        caller.interrupt();
        assertThat(caller.failure(() ->
                        "C8: the caller was interrupted, and download does not end: a wait in Redis sees no interrupt,"
                                + " so wait there for a moment only, and look"))
                .as("C8: what download throws when interrupted")
                .isInstanceOf(InterruptedException.class);
        assertThat(worker.takeNow())
                .as("C8: what a worker gets after the caller has given up: delete the entries that are left")
                .isNull();
        requireNothingLeft("interrupted");
    }

    @Test
    @DisplayName("C9: nothing is left on Redis, and it can be used again")
    default void nothingLeft() throws InterruptedException {
        TestRedis.makeGroup();
        RedisDownloader downloader = new RedisDownloader(TestRedis.uri(), STREAM, LONG);
        for (int round = 1; round <= 2; round++) {
            Actor<DownloadReport> caller = Actor.call("caller of download", () -> downloader.download(links(2), DIR));
            HandWorker worker = new HandWorker("by hand");
            worker.work(1, "C9: " + NO_ENTRY);
            HandWorker.Task last = worker.take("C9: " + NO_ENTRY);
            worker.tellFile(last, HandWorker.fileOf(last)); // and dies before it acknowledges
            int number = round;
            assertThat(caller.result(() -> "C9: download number " + number + " does not return")
                            .files())
                    .as(
                            "C9: files in report number %d: begin each download with empty collections, and read its own results only",
                            round)
                    .hasSize(2);
            requireNothingLeft("done");
        }
    }

    private static void requireNothingLeft(String when) throws InterruptedException {
        Leaks.requireNone("C9");
        assertThat(RedisRuns.asked())
                .as("C9: entries left in the stream, when %s: delete them", when)
                .isEmpty();
        assertThat(Streams.pending())
                .as("C9: entries left pending, when %s: acknowledge them", when)
                .isEmpty();
        assertThat(redis().keys("*"))
                .as("C9: keys on Redis, when %s, beside the stream: delete the results' stream", when)
                .containsOnly(STREAM);
        Streams.await(
                () -> TestRedis.othersConnections() == 0,
                () -> "C9: connections to Redis left open, when %s: close each, on every path".formatted(when));
    }

    @Test
    @DisplayName("C9: two downloads share a stream, and each gets its own results")
    default void twoAtOnce() throws InterruptedException {
        Actor<DownloadReport> one = RedisRuns.download(LONG, links(1));
        HandWorker worker = new HandWorker("by hand");
        HandWorker.Task first = worker.take("C9: " + NO_ENTRY);
        Actor<DownloadReport> two = RedisRuns.download(LONG, links(1));
        HandWorker.Task second = worker.take("C9: " + NO_ENTRY);
        assertThat(first.results())
                .as("C9: the results' streams of two downloads at once: each needs a name of its own")
                .isNotEqualTo(second.results());
        worker.tellFile(second, TestRedis.file(2));
        assertThat(two.result(() -> "C9: a download has its result, and does not return while another runs")
                        .files())
                .as("C9: files of the second download")
                .containsExactly(TestRedis.file(2));
        worker.tellFile(first, TestRedis.file(1));
        assertThat(one.result(() -> "C9: a download has its result, and does not return")
                        .files())
                .as("C9: files of the first download")
                .containsExactly(TestRedis.file(1));
    }

    @Test
    @DisplayName("C10: downloader and worker let Redis wait for them")
    default void quiet() throws InterruptedException {
        Actor<DownloadReport> caller = RedisRuns.download(LONG, links(1));
        HandWorker.Task task = new HandWorker("by hand").take("C10: " + NO_ENTRY);
        requireQuiet("downloader");
        new HandWorker("by hand").tellFile(task, TestRedis.file(0));
        caller.result(() -> "C10: the result is there, but download does not return");

        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> RedisRuns.fileOf(link));
        Streams.await(() -> TestRedis.othersConnections() > 0, () -> "C10: the worker does not connect to Redis");
        requireQuiet("worker");
        RedisRuns.end(worker);
    }

    private static void requireQuiet(String who) throws InterruptedException {
        Thread.sleep(100); // what it does at its beginning doesn't count
        long begin = System.nanoTime();
        long before = RedisRuns.commands();
        Thread.sleep(400);
        long commands = RedisRuns.commands() - before;
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(commands / seconds)
                .as(
                        "C10: commands a second that the %s sends while there is nothing to do: let Redis wait (BLOCK), don't ask again and again",
                        who)
                .isLessThan(50 + 5 / seconds);
    }
}

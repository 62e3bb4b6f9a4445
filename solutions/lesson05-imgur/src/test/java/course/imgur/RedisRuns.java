package course.imgur;

import static course.imgur.TestRedis.DIR;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.redis;

import course.classroom.test.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import redis.clients.jedis.StreamEntryID;

/** What the tests of both halves of 5.11 begin with. */
interface RedisRuns {
    Duration LONG = Duration.ofHours(1);
    String RESULTS = "results-by-hand";
    String NO_ENTRY = "no entry with a link comes into the stream for the group 'workers'";

    static Actor<DownloadReport> download(Duration idle, Collection<HttpUrl> links) {
        return Actor.call(
                "caller of download", () -> new RedisDownloader(TestRedis.uri(), STREAM, idle).download(links, DIR));
    }

    static Actor<Boolean> worker(Fetcher fetcher) {
        return worker("tested", fetcher);
    }

    /** Its result is whether the flag was set when run returned. */
    static Actor<Boolean> worker(String name, Fetcher fetcher) {
        return Actor.call("worker " + name, () -> {
            new RedisWorker(TestRedis.uri(), STREAM, name, fetcher).run();
            return Thread.interrupted();
        });
    }

    /** Puts a link into the stream, as a downloader does. */
    static StreamEntryID ask(int number) {
        return redis().xadd(STREAM, StreamEntryID.NEW_ENTRY, asking(number, RESULTS));
    }

    static Map<String, String> asking(int number, String results) {
        return Map.of("link", TestRedis.link(number).toString(), "dir", DIR.toString(), "results", results);
    }

    static Path fileOf(HttpUrl link) {
        return TestRedis.file(Integer.parseInt(link.pathSegments().get(0).replace(".jpg", "")));
    }

    static void end(Actor<?> worker) {
        worker.interrupt();
        worker.failure(() -> "C15: the worker was interrupted, and run does not return");
    }

    /** How many commands Redis has carried out, this look among them. */
    static long commands() {
        return redis().info("stats")
                .lines()
                .filter(line -> line.startsWith("total_commands_processed:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow();
    }

    /** Blocks until: others than the test have sent so many commands, so that they know what was there before, or the call has ended. */
    static void awaitCommands(int count, Actor<?> caller, String ifNot) throws InterruptedException {
        long before = commands();
        AtomicLong looks = new AtomicLong();
        Streams.await(() -> caller.hasEnded() || commands() - before - looks.incrementAndGet() >= count, () -> ifNot);
    }

    /** The links asked for in the stream, in order. */
    static List<String> asked() {
        return Streams.entries(STREAM).stream()
                .map(entry -> entry.getFields().get("link"))
                .toList();
    }
}

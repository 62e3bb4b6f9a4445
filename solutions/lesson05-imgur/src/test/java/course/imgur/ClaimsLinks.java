package course.imgur;

import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.links;
import static course.imgur.TestRedis.redis;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamPendingEntry;

/** C4: dead workers' links are claimed, and nothing else is. */
interface ClaimsLinks extends RedisRuns {
    Duration SHORT = Duration.ofMillis(400);
    String LOST =
            "C4: a worker took a link and died, and nobody gets it again: claim what is pending for longer than idle";

    @Test
    @DisplayName("C4: a dead worker's link is given out anew, after idle, however often; one that waits is not")
    default void claimedAgain() throws InterruptedException {
        Actor<DownloadReport> caller = RedisRuns.download(SHORT, links(2));
        Streams.awaitEntries(STREAM, 2, "C4: " + NO_ENTRY);
        HandWorker dead = new HandWorker("dead");
        long before = redisMillis();
        HandWorker.Task first = dead.take("C4: " + NO_ENTRY);
        Streams.await(() -> again(first) != null, () -> LOST);
        assertThat(again(first).getTime() - before)
                .as("C4: milliseconds between the taking of a link and its being given out anew, with idle %s", SHORT)
                .isGreaterThanOrEqualTo(SHORT.toMillis());

        Thread.sleep(SHORT.toMillis()); // idle, once more: what waits for a worker is older than that now
        RedisRuns.awaitCommands(4, caller, "C4: the downloader does not look for workers that have died");
        assertThat(RedisRuns.asked())
                .as(
                        "C4: links in the stream, one of which a dead worker took, and nobody the other: give out anew what is pending"
                                + " for longer than idle, and delete its old entry; a link that waits for a worker just waits")
                .containsExactlyInAnyOrder(
                        TestRedis.link(0).toString(), TestRedis.link(1).toString());

        HandWorker.Task waited = dead.take(LOST);
        HandWorker.Task second = dead.take(LOST);
        Streams.await(() -> again(waited) != null && again(second) != null, () -> LOST);
        assertThat(Streams.pending().stream().map(StreamPendingEntry::getID))
                .as("C4: entries pending of those given out anew: acknowledge them")
                .doesNotContain(first.id());
        new HandWorker("alive").work(2, LOST);
        assertThat(caller.result(() -> "C4: a living worker has told both results, and download does not return")
                        .files())
                .as("C4: files in the report")
                .hasSize(2);
    }

    @Test
    @DisplayName("C4: another download's links are left alone")
    default void othersLinks() throws InterruptedException {
        TestRedis.makeGroup();
        RedisRuns.ask(7);
        HandWorker dead = new HandWorker("dead");
        HandWorker.Task others = dead.take("C4: the test's own entry is gone");
        Actor<DownloadReport> caller = RedisRuns.download(SHORT, links(1));
        HandWorker.Task own = dead.take("C4: " + NO_ENTRY);
        Streams.age("dead", others.id(), SHORT.toMillis() * 100);
        Streams.age("dead", own.id(), SHORT.toMillis() * 100);
        Streams.await(() -> again(own) != null, () -> LOST);
        new HandWorker("alive").work(1, LOST);
        caller.result(() -> "C4: a living worker has told the result, and download does not return");

        assertThat(Streams.pending())
                .as(
                        "C4: entries pending: that of another download, whose own idle time may be longer, is to stay with its worker")
                .singleElement()
                .satisfies(pending -> assertThat(pending.getConsumerName())
                        .as("C4: its worker")
                        .isEqualTo("dead"));
        assertThat(RedisRuns.asked())
                .as("C4: links in the stream at the end, of another download")
                .containsExactly(TestRedis.link(7).toString());
    }

    /** The entry in which the same is asked again, or null. */
    private static StreamEntryID again(HandWorker.Task task) {
        return Streams.entries(STREAM).stream()
                .filter(entry -> entry.getFields().equals(task.fields()))
                .map(StreamEntry::getID)
                .filter(id -> id.compareTo(task.id()) > 0)
                .findFirst()
                .orElse(null);
    }

    private static long redisMillis() {
        List<String> time = redis().time();
        return Long.parseLong(time.get(0)) * 1000 + Long.parseLong(time.get(1)) / 1000;
    }
}

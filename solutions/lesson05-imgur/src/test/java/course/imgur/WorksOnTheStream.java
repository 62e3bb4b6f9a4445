package course.imgur;

import static course.imgur.TestRedis.DIR;
import static course.imgur.TestRedis.GROUP;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.file;
import static course.imgur.TestRedis.link;
import static course.imgur.TestRedis.redis;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.resps.StreamEntry;

/** C12, C13, C14 and C16: the worker at work. */
interface WorksOnTheStream extends RedisRuns {
    @Test
    @DisplayName("C12: older and newer entries are fetched, told and acknowledged")
    default void works() throws InterruptedException {
        Queue<Path> folders = new ConcurrentLinkedQueue<>();
        RedisRuns.ask(1);
        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> {
            folders.add(dir);
            return RedisRuns.fileOf(link);
        });
        Streams.awaitEntries(
                RESULTS,
                1,
                "C12: an entry older than the worker is not done: the group begins at the stream's first entry (0, not $)");
        RedisRuns.ask(2);
        List<StreamEntry> told =
                Streams.awaitEntries(RESULTS, 2, "C12: the worker tells no result for its second entry");
        Streams.await(
                () -> Streams.pending().isEmpty(),
                () -> "C12: the results are there, and the entries are not acknowledged");
        RedisRuns.end(worker);

        for (int number = 1; number <= 2; number++) {
            assertThat(told.get(number - 1).getFields())
                    .as("C12: fields of result %d", number)
                    .containsEntry("link", link(number).toString())
                    .containsEntry("file", file(number).toString());
        }
        assertThat(folders).as("C12: folders that the fetcher was given").containsOnly(DIR);
    }

    @Test
    @DisplayName("C13: while the fetch lasts the entry is pending")
    default void pendingWhileFetching() throws InterruptedException {
        Gate begun = new Gate();
        Gate mayEnd = new Gate();
        RedisRuns.ask(1);
        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> {
            begun.open();
            mayEnd.passInterruptibly();
            return RedisRuns.fileOf(link);
        });
        begun.await(() -> "C12: the worker does not fetch the entry that is there");
        int pending = Streams.pending().size();
        long told = redis().xlen(RESULTS);
        mayEnd.open();
        Streams.awaitEntries(RESULTS, 1, "C12: the fetch has ended, and no result is told");
        RedisRuns.end(worker);
        assertThat(pending)
                .as(
                        "C13: entries pending while the fetch lasts: acknowledge after the result is told; else a killed worker's link is lost")
                .isEqualTo(1);
        assertThat(told).as("C13: results told while the fetch lasts").isZero();
    }

    @Test
    @DisplayName("C13: the result is told before the entry is acknowledged")
    default void resultFirst() throws InterruptedException {
        try (CommandLog log = CommandLog.start()) {
            RedisRuns.ask(1);
            Actor<Boolean> worker = RedisRuns.worker((link, dir) -> RedisRuns.fileOf(link));
            Streams.await(
                    () -> redis().xlen(RESULTS) == 1 && Streams.pending().isEmpty(),
                    () -> "C12: the entry is not told and acknowledged");
            RedisRuns.end(worker);
            List<String> seen = log.upToNow();
            int told = CommandLog.first(seen, "\"XADD\" \"" + RESULTS + "\"");
            int acknowledged = CommandLog.first(seen, "\"XACK\" \"" + STREAM + "\" \"" + GROUP + "\"");
            assertThat(acknowledged)
                    .as(
                            "C13: the acknowledgement's place among the commands, after the result's: killed between the two, a worker that"
                                    + " acknowledges first takes the link with it")
                    .isGreaterThan(told);
        }
    }

    @Test
    @DisplayName("C14: a fetch that throws is told as a failure, and the worker lives on")
    default void failingFetches() throws InterruptedException {
        List<Throwable> thrown = List.of(
                new IOException("made by the test"),
                new IllegalStateException("unchecked"),
                new AssertionError("an error"));
        for (int number = 0; number <= thrown.size(); number++) {
            RedisRuns.ask(number);
        }
        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> {
            int number = Integer.parseInt(link.pathSegments().get(0).replace(".jpg", ""));
            if (number < thrown.size()) {
                throw WorksOnTheStream.<RuntimeException>unchanged(thrown.get(number));
            }
            return file(number);
        });
        List<StreamEntry> told = Streams.awaitEntries(
                RESULTS,
                4,
                "C14: three fetches threw (an exception, an unchecked one, an error), and not all four entries are answered");
        Streams.await(() -> Streams.pending().isEmpty(), () -> "C14: entries whose fetch failed are not acknowledged");
        RedisRuns.end(worker);
        for (int number = 0; number < thrown.size(); number++) {
            assertThat(told.get(number).getFields().get("failure"))
                    .as("C14: field 'failure' where the fetch threw %s", thrown.get(number))
                    .isNotNull()
                    .contains(
                            thrown.get(number).getClass().getSimpleName(),
                            thrown.get(number).getMessage());
        }
        assertThat(told.get(3).getFields())
                .as("C14: the entry after the failures")
                .containsKey("file");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    @DisplayName("C16: it takes one entry at a time")
    default void oneAtATime() throws InterruptedException {
        Gate begun = new Gate();
        Gate mayEnd = new Gate();
        for (int number = 0; number < 5; number++) {
            RedisRuns.ask(number);
        }
        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> {
            begun.open();
            mayEnd.passInterruptibly();
            return RedisRuns.fileOf(link);
        });
        begun.await(() -> "C12: the worker does not fetch the entry that is there");
        int taken = Streams.pending().size();
        mayEnd.open();
        Streams.awaitEntries(RESULTS, 5, "C12: not every entry is done");
        RedisRuns.end(worker);
        assertThat(taken)
                .as(
                        "C16: entries that the worker has taken while it fetches its first: one at a time (COUNT 1), the rest is for others")
                .isLessThanOrEqualTo(1);
    }
}

package course.imgur;

import static course.imgur.TestRedis.redis;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C15: the worker is interrupted. */
interface RedisWorkerEnds extends RedisRuns {
    @Test
    @DisplayName("C15: interrupted while it waits, it returns with its flag set and leaves nothing")
    default void interruptedWaiting() throws InterruptedException {
        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> RedisRuns.fileOf(link));
        RedisRuns.ask(1);
        Streams.awaitEntries(RESULTS, 1, "C12: the worker does not do the entry that is there");
        worker.interrupt();
        requireEnded(worker);
    }

    @Test
    @DisplayName("C15: interrupted in mid-fetch, it returns, and the entry is neither answered nor acknowledged")
    default void interruptedFetching() throws InterruptedException {
        Gate begun = new Gate();
        Gate never = new Gate();
        RedisRuns.ask(1);
        RedisRuns.ask(2);
        Actor<Boolean> worker = RedisRuns.worker((link, dir) -> {
            begun.open();
            never.passInterruptibly();
            return RedisRuns.fileOf(link);
        });
        begun.await(() -> "C12: the worker does not fetch the entry that is there");
        worker.interrupt();
        requireEnded(worker);
        assertThat(redis().xlen(RESULTS))
                .as(
                        "C15: results told by a worker that was interrupted in mid-fetch: that is no failure of the link, another worker can do it")
                .isZero();
        assertThat(Streams.pending())
                .as(
                        "C15: entries pending after a worker was interrupted in mid-fetch: leave its entry to those who claim")
                .hasSize(1);
    }

    private static void requireEnded(Actor<Boolean> worker) throws InterruptedException {
        assertThat(worker.result(() ->
                        "C15: the worker was interrupted, and run does not return: a wait in Redis sees no interrupt, so wait there"
                                + " for a moment only, and look"))
                .as("C15: whether the interrupt flag is set when run returns")
                .isTrue();
        Leaks.requireNone("C15");
        Streams.await(
                () -> TestRedis.othersConnections() == 0,
                () -> "C15: a connection to Redis is left open when run has returned: close it on every path");
    }
}

package course.imgur;

import static course.imgur.TestRedis.GROUP;
import static course.imgur.TestRedis.STREAM;
import static course.imgur.TestRedis.redis;

import course.classroom.test.Patience;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamPendingEntry;

/** What a test sees of streams through its own connection. */
final class Streams {
    private static final int LOOK_MILLIS = 5;
    private static final int MANY = 10_000;

    private Streams() {}

    static List<StreamEntry> entries(String stream) {
        return redis().xrange(stream, "-", "+");
    }

    /** Blocks until: the stream has so many entries. */
    static List<StreamEntry> awaitEntries(String stream, int count, String ifNot) throws InterruptedException {
        await(() -> redis().xlen(stream) >= count, () -> ifNot);
        return entries(stream);
    }

    /** What workers have taken and not acknowledged. */
    static List<StreamPendingEntry> pending() {
        try {
            return redis().xpending(STREAM, GROUP, new XPendingParams("-", "+", MANY));
        } catch (JedisDataException noGroup) {
            return List.of();
        }
    }

    /** Makes it look as if the worker had taken the entry that long ago. */
    static void age(String worker, StreamEntryID id, long millis) {
        redis().xclaimJustId(STREAM, GROUP, worker, 0, new XClaimParams().idle(millis), id);
    }

    /** Blocks until: it holds. */
    static void await(BooleanSupplier condition, Supplier<String> ifNot) throws InterruptedException {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > Patience.LIMIT.toNanos()) {
                throw new AssertionError(ifNot.get());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}

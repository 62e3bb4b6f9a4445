// Mistake: tells a fetch that was interrupted as a failure, and acknowledges it.
// Caught by: C15 "no failure of the link"
package course.imgur;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.Transaction;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XReadGroupParams;
import redis.clients.jedis.resps.StreamEntry;

public class RedisWorker implements Runnable {
    private static final String GROUP = "workers";
    private static final int BLOCK_MILLIS = 200; // how long an interrupt may go unnoticed
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int PAUSE_MILLIS = 100;
    private static final long RESULTS_LAST_SECONDS = 86_400; // for results that nobody comes to fetch

    private final URI redis;
    private final String stream;
    private final String name;
    private final Fetcher fetcher;

    public RedisWorker(URI redis, String stream, String name, Fetcher fetcher) {
        this.redis = Objects.requireNonNull(redis, "redis");
        this.stream = Objects.requireNonNull(stream, "stream");
        this.name = Objects.requireNonNull(name, "name");
        this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    }

    @Override
    public void run() {
        boolean wasThere = false;
        while (!Thread.currentThread().isInterrupted()) {
            try (Jedis connection = connect()) {
                joinGroup(connection);
                wasThere = true;
                while (!Thread.currentThread().isInterrupted()) {
                    workOnOne(connection);
                }
            } catch (JedisException e) {
                if (!wasThere) {
                    throw e;
                }
                pause();
            }
        }
    }

    private Jedis connect() {
        return new Jedis(
                redis,
                DefaultJedisClientConfig.builder()
                        .connectionTimeoutMillis(TIMEOUT_MILLIS)
                        .socketTimeoutMillis(TIMEOUT_MILLIS)
                        .blockingSocketTimeoutMillis(BLOCK_MILLIS + TIMEOUT_MILLIS)
                        .build());
    }

    private void joinGroup(Jedis connection) {
        try {
            connection.xgroupCreate(stream, GROUP, new StreamEntryID(0, 0), true);
        } catch (JedisDataException e) {
            if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) { // it is there already
                throw e;
            }
        }
    }

    private void workOnOne(Jedis connection) {
        List<Map.Entry<String, List<StreamEntry>>> read = connection.xreadGroup(
                GROUP,
                name,
                XReadGroupParams.xReadGroupParams().count(1).block(BLOCK_MILLIS),
                Map.of(stream, StreamEntryID.XREADGROUP_UNDELIVERED_ENTRY));
        if (read == null || read.isEmpty()) {
            return;
        }
        StreamEntry entry = read.get(0).getValue().get(0);
        Map<String, String> task = entry.getFields();
        try {
            Map<String, String> result = resultOf(task);
            try (Transaction both = connection.multi()) {
                both.xadd(task.get("results"), StreamEntryID.NEW_ENTRY, result);
                both.expire(task.get("results"), RESULTS_LAST_SECONDS);
                both.xack(stream, GROUP, entry.getID());
                both.exec();
            }
        } catch (RuntimeException e) {
            throw e;
        }
    }

    private Map<String, String> resultOf(Map<String, String> task) {
        Map<String, String> result = new HashMap<>();
        result.put("link", task.get("link"));
        try {
            Path file = fetcher.fetch(HttpUrl.get(task.get("link")), Path.of(task.get("dir")));
            result.put("file", file.toAbsolutePath().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            result.put("failure", e.toString());
        } catch (Throwable failure) {
            result.put("failure", failure.toString());
        }
        return result;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) {
        new RedisWorker(URI.create(args[0]), args[1], args[2], new Downloads(new OkHttpClient())).run();
    }
}

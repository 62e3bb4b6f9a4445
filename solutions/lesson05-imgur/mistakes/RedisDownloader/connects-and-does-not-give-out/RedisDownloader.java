// Mistake: connects again, and believes that Redis remembers.
// Caught by: C7 "give out anew all"
package course.imgur;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import okhttp3.HttpUrl;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.Transaction;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XClaimParams;
import redis.clients.jedis.params.XPendingParams;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;
import redis.clients.jedis.resps.StreamPendingEntry;

public class RedisDownloader implements Downloader {
    private static final String GROUP = "workers";
    private static final int BLOCK_MILLIS = 200; // how long an interrupt may go unnoticed
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int PAUSE_MILLIS = 50;
    private static final int PAGE = 100;
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final URI redis;
    private final String stream;
    private final Duration idle;

    public RedisDownloader(URI redis, String stream, Duration idle) {
        if (idle.isZero() || idle.isNegative()) {
            throw new IllegalArgumentException("idle must be more than zero, not " + idle);
        }
        this.redis = Objects.requireNonNull(redis, "redis");
        this.stream = Objects.requireNonNull(stream, "stream");
        this.idle = idle.compareTo(FOR_EVER) < 0 ? idle : FOR_EVER;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Run run = new Run(links, dir);
        long begin = System.nanoTime();
        Jedis connection = connect();
        try {
            run.giveOut(connection);
            long heard = System.nanoTime();
            while (!run.left.isEmpty()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                try {
                    run.takeResults(connection);
                    run.claim(connection);
                    heard = System.nanoTime();
                } catch (JedisException e) {
                    connection.close();
                    connection = again(run, heard, e);
                }
            }
            return new DownloadReport(run.files, run.failures, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            run.tidy(connection);
            connection.close();
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

    /** Blocks until: Redis is back and has what is left to do, or has been away for too long. */
    private Jedis again(Run run, long heard, JedisException why) throws InterruptedException {
        JedisException last = why;
        while (System.nanoTime() - heard < idle.toNanos()) {
            Thread.sleep(PAUSE_MILLIS);
            Jedis connection = null;
            try {
                connection = connect();
                run.makeGroup(connection);
                return connection;
            } catch (JedisException e) {
                last = e;
                if (connection != null) {
                    connection.close();
                }
            }
        }
        throw last;
    }

    /** One call of {@code download}. For one thread. */
    private final class Run {
        private final String dir;
        private final String results = stream + ":results:" + UUID.randomUUID();
        private final Map<String, HttpUrl> left = new LinkedHashMap<>();
        private final Map<StreamEntryID, String> entries = new HashMap<>();
        private final List<Path> files = new ArrayList<>();
        private final Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        private StreamEntryID lastResult = new StreamEntryID(0, 0);
        private long lastClaim = System.nanoTime();

        Run(Collection<HttpUrl> links, Path dir) {
            this.dir = dir.toAbsolutePath().toString();
            links.forEach(link -> left.put(link.toString(), link));
        }

        /** Puts all that has no result yet into the stream, in place of what may be there. */
        void giveOut(Jedis connection) {
            makeGroup(connection);
            forget(connection);
            lastResult = new StreamEntryID(0, 0);
            for (String link : left.keySet()) {
                entries.put(connection.xadd(stream, StreamEntryID.NEW_ENTRY, task(link)), link);
            }
        }

        private void makeGroup(Jedis connection) {
            try {
                connection.xgroupCreate(stream, GROUP, new StreamEntryID(0, 0), true);
            } catch (JedisDataException e) {
                if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) { // it is there already
                    throw e;
                }
            }
        }

        private Map<String, String> task(String link) {
            return Map.of("link", link, "dir", dir, "results", results);
        }

        void takeResults(Jedis connection) {
            List<Map.Entry<String, List<StreamEntry>>> read = connection.xread(
                    XReadParams.xReadParams().count(PAGE).block(BLOCK_MILLIS), Map.of(results, lastResult));
            if (read == null) {
                return;
            }
            for (Map.Entry<String, List<StreamEntry>> ofStream : read) {
                for (StreamEntry result : ofStream.getValue()) {
                    lastResult = result.getID();
                    take(result.getFields());
                }
            }
        }

        private void take(Map<String, String> result) {
            HttpUrl link = left.remove(result.get("link"));
            if (link == null) {
                return; // told before, by another worker
            }
            if (result.containsKey("file")) {
                files.add(Path.of(result.get("file")));
            } else {
                failures.put(link, new IOException(result.get("failure")));
            }
        }

        /** Looks now and then for links of this run that a worker has held too long. */
        void claim(Jedis connection) {
            long now = System.nanoTime();
            if (now - lastClaim < BLOCK_MILLIS * 1_000_000L) {
                return;
            }
            lastClaim = now;
            String from = "-";
            List<StreamPendingEntry> page;
            do {
                page = connection.xpending(
                        stream, GROUP, new XPendingParams(from, "+", PAGE).idle(Math.max(1, idle.toMillis())));
                for (StreamPendingEntry pending : page) {
                    from = "(" + pending.getID();
                    if (entries.containsKey(pending.getID())) {
                        giveOutAnew(connection, pending.getID());
                    }
                }
            } while (page.size() == PAGE);
        }

        private void giveOutAnew(Jedis connection, StreamEntryID id) {
            List<StreamEntryID> claimed = connection.xclaimJustId(
                    stream, GROUP, "downloader", Math.max(1, idle.toMillis()), new XClaimParams(), id);
            if (claimed.isEmpty()) {
                return; // its worker has just finished
            }
            String link = entries.remove(id);
            if (left.containsKey(link)) {
                entries.put(connection.xadd(stream, StreamEntryID.NEW_ENTRY, task(link)), link);
            }
            remove(connection, id);
        }

        private void remove(Jedis connection, StreamEntryID... ids) {
            try (Transaction both = connection.multi()) {
                both.xack(stream, GROUP, ids);
                both.xdel(stream, ids);
                both.exec();
            }
        }

        private void forget(Jedis connection) {
            if (!entries.isEmpty()) {
                remove(connection, entries.keySet().toArray(StreamEntryID[]::new));
                entries.clear();
            }
        }

        void tidy(Jedis connection) {
            try {
                forget(connection);
                connection.del(results);
            } catch (JedisException e) {
                return; // Redis is away, and with it what there was to tidy
            }
        }
    }
}

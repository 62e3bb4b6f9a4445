package course.imgur;

import course.classroom.test.Actor;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisMonitor;
import redis.clients.jedis.exceptions.JedisException;

/** What Redis carries out, in its order, as its command MONITOR tells. */
final class CommandLog implements AutoCloseable {
    private final Jedis connection = TestRedis.connect();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Actor<Void> reader;

    static CommandLog start() throws InterruptedException {
        CommandLog log = new CommandLog();
        log.reader = Actor.run("reader of MONITOR", log::read);
        log.upToNow();
        return log;
    }

    private void read() {
        try {
            connection.monitor(new JedisMonitor() {
                @Override
                public void onCommand(String line) {
                    lines.add(line);
                }
            });
        } catch (JedisException closed) {
            return; // by the test
        }
    }

    /** All that was carried out before this call. */
    List<String> upToNow() throws InterruptedException {
        String mark = UUID.randomUUID().toString();
        Streams.await(
                () -> {
                    TestRedis.redis().echo(mark);
                    return lines.stream().anyMatch(line -> line.contains(mark));
                },
                () -> "MONITOR tells nothing");
        return List.copyOf(lines);
    }

    /** The place of the first line with these words, capitals or not; -1 if none. */
    static int first(List<String> lines, String words) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        connection.close();
        reader.failure(() -> "MONITOR does not end");
    }
}

package course.imgur;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import course.classroom.redis.RedisServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;

/** A Redis for a test class, empty before each test. Without {@code redis-server} on this machine the class is skipped. */
final class TestRedis implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    static final String STREAM = "links";
    static final String GROUP = "workers";
    static final Path DIR = Path.of("a-folder").toAbsolutePath();

    private static final int SILENCE_MILLIS = 10_000;

    private static RedisServer server;
    private static Jedis connection;

    static RedisServer server() {
        return server;
    }

    static URI uri() {
        return server.uri();
    }

    /** The test's own connection; for the test's thread. */
    static Jedis redis() {
        return connection;
    }

    static Jedis connect() {
        return new Jedis(
                uri(),
                DefaultJedisClientConfig.builder()
                        .timeoutMillis(SILENCE_MILLIS)
                        .blockingSocketTimeoutMillis(SILENCE_MILLIS)
                        .build());
    }

    /** After a restart of Redis. */
    static void connectAgain() {
        connection.close();
        connection = connect();
    }

    static void makeGroup() {
        connection.xgroupCreate(STREAM, GROUP, new StreamEntryID(0, 0), true);
    }

    static HttpUrl link(int number) {
        return HttpUrl.get("http://127.0.0.1/" + number + ".jpg");
    }

    static List<HttpUrl> links(int count) {
        return IntStream.range(0, count).mapToObj(TestRedis::link).toList();
    }

    /** A file of that number; nothing is there. */
    static Path file(int number) {
        return DIR.resolve("fetched-" + number + ".jpg");
    }

    /** How many connections Redis has, the test's own one left out. */
    static long othersConnections() {
        return connection.clientList().lines().count() - 1;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        assumeTrue(RedisServer.isInstalled(), "needs redis-server");
        server = RedisServer.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        connection = connect();
        connection.flushAll();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        connection.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
    }
}

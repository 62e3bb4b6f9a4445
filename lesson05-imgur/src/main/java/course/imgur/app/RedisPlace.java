package course.imgur.app;

import course.classroom.redis.RedisServer;
import course.imgur.Downloader;
import course.imgur.Fetcher;
import course.imgur.RedisDownloader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** Makes downloaders on one Redis: the one given, or one of the program's own, which starts when it is first needed. For one thread. */
final class RedisPlace implements Approach.Maker {
    /** The stream's name, unless {@code ./course worker} is told another. */
    static final String STREAM = "imgur";

    private static final Duration IDLE = Duration.ofSeconds(30);

    private final URI given;
    private RedisServer own;

    /** @param given where Redis is; null for one of the program's own */
    RedisPlace(URI given) {
        this.given = given;
    }

    /** Refuses what is no address of a Redis. */
    static void require(URI redis) throws Problem {
        if (!"redis".equals(redis.getScheme()) || redis.getHost() == null) {
            throw new Problem(Problem.USAGE, "'" + redis + "' is no Redis; write it as redis://host:port.");
        }
    }

    boolean isAvailable() {
        return given != null || RedisServer.isInstalled();
    }

    @Override
    public Downloader make(Fetcher fetcher, int workers) {
        URI uri = uri();
        return new RedisTeam(new RedisDownloader(uri, STREAM, IDLE), uri, fetcher, workers);
    }

    private URI uri() {
        if (given != null) {
            return given;
        }
        try {
            own = own == null ? RedisServer.start() : own;
            return own.uri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while redis-server started", e);
        }
    }
}

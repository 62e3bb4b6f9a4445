package course.imgur;

import course.classroom.NotStartedException;
import java.net.URI;
import okhttp3.OkHttpClient;

/**
 * Exercise 5.11, the other half: takes links from the stream that a {@link RedisDownloader} fills, and fetches them. Its clauses, C6, C7
 * and C10 to C16, stand there.
 */
public class RedisWorker implements Runnable {
    /**
     * @param redis where Redis is, such as {@code redis://127.0.0.1:6379}
     * @param stream the name of the stream with the links
     * @param name what tells this worker from the others of its group
     * @param fetcher what fetches each link
     */
    public RedisWorker(URI redis, String stream, String name, Fetcher fetcher) {}

    /** Blocks until: interrupted. */
    @Override
    public void run() {
        throw new NotStartedException(
                "5.11 run: take a link, fetch it, tell the result, acknowledge; until interrupted");
    }

    /** Given: works until the program is killed. Arguments: where Redis is, the stream's name, the worker's name. */
    public static void main(String[] args) {
        new RedisWorker(URI.create(args[0]), args[1], args[2], new Downloads(new OkHttpClient())).run();
    }
}

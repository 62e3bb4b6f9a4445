package course.imgur;

import course.classroom.NotStartedException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import okhttp3.HttpUrl;

/**
 * Exercise 5.11: links go through a stream on Redis to workers that may be on any machine. This class asks, {@link RedisWorker} does the
 * work; both are the exercise. They share nothing but Redis and a folder, so each has to work with anybody's other half:
 *
 * <ul>
 *   <li>The stream of the name given has an entry for each link, with the fields {@code link}, {@code dir} (the folder's absolute path)
 *       and {@code results} (the name of another stream, which one call of {@code download} has for itself alone).
 *   <li>The workers read it as the consumer group {@code workers}, which begins at the stream's first entry; downloader and workers make
 *       stream and group where they are missing.
 *   <li>A worker appends to the stream that {@code results} names an entry with the field {@code link}, as it was, and either {@code file}
 *       (the file's absolute path) or {@code failure} (some words). Then it acknowledges the link's entry, and may delete it.
 * </ul>
 *
 * The downloader:
 *
 * <ul>
 *   <li>C1: there is one entry for each link, for one given twice as well, and the report has the very file that the result names. The
 *       collection of links stays as it is. Without links there is nothing to wait for.
 *   <li>C2: a link whose result is a failure is in {@code failures}, with an exception whose message has the worker's words; it stops
 *       nothing.
 *   <li>C3: it returns when there is a result for each link, not before. What it was told already, or never asked for, changes nothing.
 *   <li>C4: a link whose worker has taken it, and has not acknowledged it for {@code idle}, is given out anew within a second or so: in a
 *       new entry, the old one acknowledged and deleted. That happens as often as need be, never earlier, not to a link that no worker
 *       has taken, and not to the links of another download.
 *   <li>C5: {@code took} spans the downloads: from before the first link was given out until after the last result has come.
 *   <li>C6: Redis not there, or silent: an unchecked exception, also in mid-run, at the latest {@code idle} and five seconds after it was
 *       last heard of. A worker that can't reach Redis at its start throws one within five seconds.
 *   <li>C7: Redis away in mid-run and back within {@code idle}, though with an empty memory: the downloader goes on, and each link is once
 *       in the report. So does a worker, when Redis is back within five seconds.
 *   <li>C8: interrupted, it throws {@link InterruptedException} within a second or so, and no worker gets the links that are left.
 *   <li>C9: when it returns or throws, nothing of it is left, in this program (threads, connections) or on Redis: its results' stream is
 *       gone, and in the stream there are only entries of others. It can be used again, and several at once on one stream.
 *   <li>C10: who waits lets Redis wait for him: downloader and worker send fewer than fifty commands a second while there is nothing to do.
 *   <li>C11: a null argument, of constructors and method: {@link NullPointerException}; {@code idle} zero or negative:
 *       {@link IllegalArgumentException} with the value in its message.
 * </ul>
 *
 * The worker:
 *
 * <ul>
 *   <li>C12: it gives link and folder of each entry to its fetcher, and appends the result that names the fetcher's file. Entries older
 *       than itself count too.
 *   <li>C13: an entry is acknowledged after its result is there, never before: a worker that is killed in mid-download leaves it pending.
 *   <li>C14: a fetch that throws, be it an exception or an {@link Error}, is answered with {@code failure}, which names class and message
 *       of what was thrown; the worker lives on.
 *   <li>C15: interrupted, it returns within a second or so, its flag set, no connection left. A fetch under way is interrupted too; its
 *       entry is neither answered nor acknowledged.
 *   <li>C16: it takes one entry at a time, so that those which it has not begun are there for others.
 * </ul>
 *
 * Not required: the order of the files; that a link is never fetched twice; other fields' values in entries that no downloader makes;
 * passwords and TLS; a fetcher that throws {@link InterruptedException} though nobody interrupted it; Redis older than 6.2.
 */
public class RedisDownloader implements Downloader {
    /**
     * @param redis where Redis is, such as {@code redis://127.0.0.1:6379}
     * @param stream the name of the stream that the workers read
     * @param idle how long a worker may work on a link before it counts as dead, more than zero
     */
    public RedisDownloader(URI redis, String stream, Duration idle) {}

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        throw new NotStartedException("5.11 download: give the links out through Redis and wait for the results");
    }
}

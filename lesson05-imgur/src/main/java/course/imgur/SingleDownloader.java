package course.imgur;

import course.classroom.NotStartedException;
import java.nio.file.Path;
import java.util.Collection;
import okhttp3.HttpUrl;

/**
 * Exercise 5.3: fetch one link after another. This is the program that all later ones are compared with.
 *
 * <ul>
 *   <li>C1: each link is fetched once, into the folder given, and the report has the very file that the fetcher
 *       returned for it, neither moved nor renamed. The collection of links stays as it is.
 *   <li>C2: one at a time, in the order of the collection.
 *   <li>C3: a link whose fetch throws is in {@code failures} with the very exception, and the next link's turn comes.
 *       So it is with a time-out and every other exception; an {@link InterruptedException} alone is no failure of the
 *       link. An {@link Error} is the cause of an exception in {@code failures}, or is thrown, itself or as a cause,
 *       after all other links are done.
 *   <li>C4: interrupted while it waits, it throws {@link InterruptedException}: the running fetch is interrupted and
 *       has ended by then, and no fetch goes on behind it.
 *   <li>C5: {@code took} spans the run, from before the first fetch began until after the last one ended, and comes
 *       from a clock that never jumps.
 *   <li>C6: a null argument, of the constructor or the method: {@link NullPointerException}. No links: an empty report.
 *   <li>C7: it can be used again; each report tells of its own links alone. No thread is left behind.
 * </ul>
 *
 * Not required: what becomes of a link that is given twice (fetched once or twice).
 */
public class SingleDownloader implements Downloader {
    /** @param fetcher what fetches each link, not null */
    public SingleDownloader(Fetcher fetcher) {}

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        throw new NotStartedException("5.3 download: fetch one link after another");
    }
}

package course.imgur;

import course.classroom.NotStartedException;
import java.nio.file.Path;
import java.util.Collection;
import okhttp3.HttpUrl;

/**
 * Exercise 5.4: fetch several links at once. A fixed number of {@link DownloadWorker}s share one queue of links.
 *
 * <ul>
 *   <li>C1: each link is fetched once, into the folder given, and the report has the very file that the fetcher
 *       returned for it, neither moved nor renamed. The collection of links stays as it is.
 *   <li>C2: while there are links enough, {@code workers} fetches are in flight at the same time.
 *   <li>C3: at no moment are there more.
 *   <li>C4: a link that takes long holds up none of the others: whoever has finished one link goes on with the next
 *       that is left.
 *   <li>C5: a link whose fetch throws is in {@code failures} with the very exception, and stops nothing. So it is with
 *       a time-out and every other exception. An {@link Error} is the cause of an exception in {@code failures}, or is
 *       thrown, itself or as a cause, after all other links are done.
 *   <li>C6: it returns once all fetches have ended, not before, and it always ends: with no link at all, with fewer
 *       links than {@code workers}, with a link given twice, and when every fetch fails, whatever it throws.
 *   <li>C7: it leaves no thread behind, and can be used again; each report tells of its own links alone.
 *   <li>C8: interrupted while it waits, it gives up: running fetches are interrupted, the other links dropped, and when
 *       every fetch has ended, which may take it a while, it throws {@link InterruptedException} and leaves no thread
 *       behind.
 *   <li>C9: {@code took} spans the run, from before the first fetch began until after the last one ended, and comes
 *       from a clock that never jumps.
 *   <li>C10: nobody who waits uses the processor.
 *   <li>C11: a null argument, of the constructor or the method: {@link NullPointerException}; {@code workers} less than
 *       1: {@link IllegalArgumentException} with the value in its message.
 *   <li>C12: every fetch runs in a {@link DownloadWorker}, that is in a thread of this class, and a worker goes on from
 *       one link to the next: there is not a new one for each link.
 * </ul>
 *
 * Not required: the order of the files; how often a link that is given twice is fetched; where an
 * {@link InterruptedException} is reported that the fetcher throws though nobody interrupted it; a download that begins
 * while another one of the same downloader runs.
 */
public class ThreadedDownloader implements Downloader {
    /**
     * @param fetcher what fetches each link, not null
     * @param workers how many fetches are in flight at most, at least 1
     */
    public ThreadedDownloader(Fetcher fetcher, int workers) {}

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        throw new NotStartedException("5.4 download: let the workers share one queue of links");
    }
}

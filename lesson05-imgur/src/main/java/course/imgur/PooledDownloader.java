package course.imgur;

import course.classroom.NotStartedException;
import java.nio.file.Path;
import java.util.Collection;
import okhttp3.HttpUrl;

/**
 * Exercise 5.5: fetch several links at once, with an {@link java.util.concurrent.ExecutorService} in place of threads
 * of your own. The clauses C1 to C11 are those of exercise 5.4.
 *
 * <ul>
 *   <li>C1: each link is fetched once, into the folder given, and the report has the very file that the fetcher
 *       returned for it, neither moved nor renamed. The collection of links stays as it is.
 *   <li>C2: while there are links enough, {@code threads} fetches are in flight at the same time.
 *   <li>C3: at no moment are there more.
 *   <li>C4: a link that takes long holds up none of the others: whoever has finished one link goes on with the next
 *       that is left.
 *   <li>C5: a link whose fetch throws is in {@code failures} with the very exception, and stops nothing. So it is with
 *       a time-out and every other exception. An {@link Error} is the cause of an exception in {@code failures}, or is
 *       thrown, itself or as a cause, after all other links are done.
 *   <li>C6: it returns once all fetches have ended, not before, and it always ends: with no link at all, with fewer
 *       links than {@code threads}, with a link given twice, and when every fetch fails, whatever it throws.
 *   <li>C7: it leaves no thread behind, and can be used again; each report tells of its own links alone.
 *   <li>C8: interrupted while it waits, it gives up: running fetches are interrupted, the other links dropped, and when
 *       every fetch has ended, which may take it a while, it throws {@link InterruptedException} and leaves no thread
 *       behind.
 *   <li>C9: {@code took} spans the run, from before the first fetch began until after the last one ended, and comes
 *       from a clock that never jumps.
 *   <li>C10: nobody who waits uses the processor.
 *   <li>C11: a null argument, of the constructor or the method: {@link NullPointerException}; {@code threads} less than
 *       1: {@link IllegalArgumentException} with the value in its message.
 *   <li>C12: the pool's threads are used again: there is not a new pool, nor a new thread, for each link.
 * </ul>
 *
 * Not required: the order of the files; how often a link that is given twice is fetched; where an
 * {@link InterruptedException} is reported that the fetcher throws though nobody interrupted it; a download that begins
 * while another one of the same downloader runs; that a link whose turn comes just as the caller is interrupted is not
 * begun, as long as it is interrupted too.
 */
public class PooledDownloader implements Downloader {
    /**
     * @param fetcher what fetches each link, not null
     * @param threads how many fetches are in flight at most, at least 1
     */
    public PooledDownloader(Fetcher fetcher, int threads) {}

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        throw new NotStartedException("5.5 download: let a pool fetch the links");
    }
}

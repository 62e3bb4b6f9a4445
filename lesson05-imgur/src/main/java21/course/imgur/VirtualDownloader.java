package course.imgur;

import course.classroom.NotStartedException;
import java.nio.file.Path;
import java.util.Collection;
import okhttp3.HttpUrl;

/**
 * Exercise 5.6: fetch several links at once, with a virtual thread for each (Java 21 and newer). The clauses C1 to C11 are those of
 * exercise 5.4.
 *
 * <ul>
 *   <li>C1: each link is fetched once, into the folder given, and the report has the very file that the fetcher returned for it, neither
 *       moved nor renamed. The collection of links stays as it is.
 *   <li>C2: while there are links enough, {@code atMost} fetches are in flight at the same time.
 *   <li>C3: at no moment are there more, however many links there are.
 *   <li>C4: a link that takes long holds up none of the others: when one fetch ends, the next that is left begins.
 *   <li>C5: a link whose fetch throws is in {@code failures} with the very exception, and stops nothing. So it is with a time-out and
 *       every other exception. An {@link Error} is the cause of an exception in {@code failures}, or is thrown, itself or as a cause,
 *       after all other links are done.
 *   <li>C6: it returns once all fetches have ended, not before, and it always ends: with no link at all, with fewer links than
 *       {@code atMost}, with a link given twice, and when every fetch fails, whatever it throws.
 *   <li>C7: it leaves no thread behind, and can be used again; each report tells of its own links alone.
 *   <li>C8: interrupted while it waits, it gives up: running fetches are interrupted, the other links dropped, and when every fetch has
 *       ended, which may take it a while, it throws {@link InterruptedException} and leaves no thread behind.
 *   <li>C9: {@code took} spans the run, from before the first fetch began until after the last one ended, and comes from a clock that
 *       never jumps.
 *   <li>C10: nobody who waits uses the processor.
 *   <li>C11: a null argument, of the constructor or the method: {@link NullPointerException}; {@code atMost} less than 1:
 *       {@link IllegalArgumentException} with the value in its message.
 *   <li>C12: each link is fetched in a virtual thread of its own: no thread fetches two.
 * </ul>
 *
 * Not required: the order of the files; how often a link that is given twice is fetched; where an {@link InterruptedException} is
 * reported that the fetcher throws though nobody interrupted it; a download that begins while another one of the same downloader runs;
 * that a link whose turn comes just as the caller is interrupted is not begun, as long as it is interrupted too; whether threads for all
 * links are started at once.
 */
public class VirtualDownloader implements Downloader {
    /**
     * @param fetcher what fetches each link, not null
     * @param atMost how many fetches are in flight at most, at least 1
     */
    public VirtualDownloader(Fetcher fetcher, int atMost) {}

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        throw new NotStartedException("5.6 download: fetch each link in a virtual thread, not too many at once");
    }
}

package course.imgur;

import course.classroom.NotStartedException;
import java.nio.file.Path;
import java.util.Collection;
import okhttp3.HttpUrl;

/**
 * Exercise 5.10: download and shrink at the same time, with little in between.
 *
 * <ul>
 *   <li>C1: each link is fetched once, into the folder given. The very file that the fetcher returned is given to the thumbnailer's
 *       {@code create} once, after that fetch; no other file in the folder is. The collection of links stays as it is.
 *   <li>C2: a file's thumbnail is begun as soon as a resizer is free, while downloads go on. A link that takes long holds up no other
 *       link and no thumbnail of another; a thumbnail that takes long holds up no other.
 *   <li>C3: while there are enough of them, {@code downloaders} fetches are in flight and {@code resizers} thumbnails are in work, all
 *       at the same time, whatever the capacity; at no moment are more.
 *   <li>C4: while all resizers are busy, up to {@code capacity} files that were fetched wait for them, and no more, but for one in the
 *       hand of each downloader: a downloader whose file finds no place waits with it and fetches nothing meanwhile.
 *   <li>C5: every link is in the report on downloads, as the file that its fetch returned or with the very exception that it threw; every
 *       file fetched is in the report on thumbnails, as the path that {@code create} returned or with the very exception. A failure stops
 *       nothing else. An {@link Error} is reported inside an exception, as its cause, or thrown, itself or as a cause, after all else is
 *       done.
 *   <li>C6: {@code progress} is told once for each link: when its thumbnail has been made, or when its fetch or its thumbnail has
 *       failed; not before, and not only when slower links are done too. All have been told when {@code run} returns. No call is lost
 *       or doubled, however the steps fall together.
 *   <li>C7: it always ends: with no link, with fewer links than threads, when every fetch fails, when every thumbnail fails. A
 *       {@code progress} that throws, whatever it is, stops nothing either: the report is returned as if it had not.
 *   <li>C8: interrupted while it waits, whatever is under way then, it gives up: it interrupts the running fetches and thumbnails,
 *       drops other links and files, also when one of those eats its interrupt, and when all that ran has ended, which may take a while,
 *       it throws {@link InterruptedException}. So no half file is left by fetchers and thumbnailers that clean up after themselves.
 *   <li>C9: the times come from a clock that never jumps. That of the downloads spans the first fetch to the last, and not the thumbnails
 *       that come after; that of the thumbnails spans all of them; {@code took} spans both.
 *   <li>C10: nobody who waits uses the processor: for a fetch, for a file, for a place.
 *   <li>C11: it leaves no thread behind, whether it returns or throws, and throws what the collection of links throws. It can be used
 *       again; each report tells of its own links alone.
 *   <li>C12: {@code downloaders}, {@code resizers} or {@code capacity} less than 1: {@link IllegalArgumentException} with the number in
 *       its message; null: {@link NullPointerException}, before anything is fetched.
 * </ul>
 *
 * Not required: an order of files, in work or in the report; how often a link that is given twice is fetched and told of; what progress
 * is told; where an {@link InterruptedException} is reported that a fetcher throws though nobody interrupted it; a fetcher or
 * thumbnailer that interrupts its own thread; two runs at the same time; that what begins just as the caller is interrupted is not begun,
 * as long as it is interrupted too.
 */
public class Pipeline {
    /**
     * @param fetcher fetches each link, not null
     * @param thumbnailer makes each thumbnail, not null
     * @param downloaders how many fetches are in flight at once, at least 1
     * @param resizers how many thumbnails are in work at once, at least 1
     * @param capacity how many files wait at most, at least 1
     */
    public Pipeline(Fetcher fetcher, Thumbnailer thumbnailer, int downloaders, int resizers, int capacity) {}

    /**
     * Blocks until: every link has its thumbnail or has failed.
     *
     * @param links where the images are, not null
     * @param dir the folder for images and thumbnails, not null
     * @param progress told once for each link, not null
     */
    public PipelineReport run(Collection<HttpUrl> links, Path dir, Progress progress) throws InterruptedException {
        throw new NotStartedException("5.10 run: download the links, and make thumbnails meanwhile");
    }
}

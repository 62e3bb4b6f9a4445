package course.imgur;

import course.classroom.NotStartedException;
import java.nio.file.Path;
import java.util.Collection;
import okhttp3.HttpUrl;

/**
 * Exercise 5.7: fetch several links at once, each in another process. Child JVMs run a program of yours, {@link DownloadProcess}, which
 * fetches with {@link Downloads} and reports over its standard streams.
 *
 * <ul>
 *   <li>C1: each link is fetched by a {@code Downloads} in a child process, into the folder given, and the report has the file that it
 *       returned there. The collection of links stays as it is. Links and folders may have any characters. A child is started by
 *       the program {@code bin/java} below the system property {@code java.home}, on the class path in {@code java.class.path}, as they are
 *       when {@code download} is called.
 *   <li>C2: while there are links enough, {@code processes} fetches are in flight at the same time, each in a process of its own.
 *   <li>C3: at no moment are there more children than that, and a child goes on from one link to the next.
 *   <li>C4: a link that takes long holds up none of the others: whichever child has finished one link goes on with the next that is left.
 *   <li>C5: a link whose fetch throws is in {@code failures}, with an exception whose message has the whole message of what was thrown in
 *       the child, however long it is and whatever characters it has; it stops nothing, an {@link Error} neither, and the child goes on.
 *   <li>C6: the link of a child that dies before it has answered is fetched by another child, a new one if need be. A link in whose fetch
 *       a child died a second time is in {@code failures}, and no third child gets it.
 *   <li>C7: lines that something else than your program prints in a child, to {@link System#out} or {@link System#err}, however many, are
 *       not taken for answers and block nobody.
 *   <li>C8: it returns once all fetches have ended, and it always ends: with no link at all, with fewer links than {@code processes}, with a
 *       link given twice, with thousands of links, and when no child can be started, or each one ends at once: all links are in {@code
 *       failures} then.
 *   <li>C9: it leaves neither a child nor a thread behind: each child has ended when it returns. It can be used again.
 *   <li>C10: interrupted while it waits, it gives up: the children are ended in the middle of their fetches, no other is started, and when
 *       they have ended it throws {@link InterruptedException} and leaves no thread behind.
 *   <li>C11: {@code took} spans the run, from before the first child was started until after the last fetch ended, and comes from a clock
 *       that never jumps.
 *   <li>C12: nobody who waits uses the processor.
 *   <li>C13: a null argument: {@link NullPointerException}; {@code processes} less than 1: {@link IllegalArgumentException} with the value in
 *       its message.
 * </ul>
 *
 * Not required: the order of the files; how often a link that is given twice is fetched; that a child that died is replaced while others
 * are at work; a download that begins while another one of the same downloader runs; what a killed child leaves in the folder.
 */
public class ProcessDownloader implements Downloader {
    /** @param processes how many children there are at most, at least 1 */
    public ProcessDownloader(int processes) {}

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        throw new NotStartedException("5.7 download: let child processes fetch the links");
    }
}

package course.imgur;

import course.classroom.NotStartedException;
import java.nio.file.Path;

/**
 * Exercise 5.9: thumbnails of all images in a folder, several at once.
 *
 * <ul>
 *   <li>C1: the thumbnailer's {@code create} is called exactly once for each image: for each regular file right in the folder whose name
 *       ends in {@code .jpg}, {@code .jpeg} or {@code .png}, in small or capital letters; for nothing else.
 *   <li>C2: a thumbnail is no image: files with {@code _thumbnail} right before the extension are left alone, so a second run makes the
 *       same files again and no others.
 *   <li>C3: {@code threads} images are in work at once, as long as that many are left: a slow one holds up nobody else.
 *   <li>C4: never more than {@code threads} are in work, and no picture is in memory that is not: memory is bounded by the threads, not
 *       by the images.
 *   <li>C5: the report holds, in any order, every path that {@code create} returned, and every image that failed with the very exception;
 *       a failure stops nothing else. An {@link Error} is reported inside an exception, as its cause, or thrown after all have ended.
 *   <li>C6: the time reported spans the work, from before the first image until after the last, by a clock that never jumps (a monotonic
 *       one).
 *   <li>C7: while it waits it burns no processor time; interrupted then, it interrupts the images in work, begins no other, and throws
 *       {@link InterruptedException} once those in work have ended.
 *   <li>C8: it leaves no thread behind, whether it returns or throws.
 *   <li>C9: fewer threads than 1: {@link IllegalArgumentException} with the number in its message; null: {@link NullPointerException}; a
 *       folder that can't be listed: {@link java.io.UncheckedIOException}. An empty folder is no error.
 * </ul>
 *
 * Not required: an order of work; links in the folder; files that come or go during the run.
 */
public class ParallelResizer {
    /**
     * @param thumbnailer makes each thumbnail, not null
     * @param threads how many images are in work at once, at least 1
     */
    public ParallelResizer(Thumbnailer thumbnailer, int threads) {}

    /**
     * Blocks until: every image has its thumbnail or has failed.
     *
     * @param dir the folder of the images and of their thumbnails, not null
     */
    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        throw new NotStartedException("5.9 resizeAll: make thumbnails of all images in a folder, several at once");
    }
}

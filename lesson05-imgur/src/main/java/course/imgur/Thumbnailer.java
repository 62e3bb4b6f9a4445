package course.imgur;

import course.classroom.NotStartedException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Exercise 5.8: a small copy of an image, beside it.
 *
 * <ul>
 *   <li>C1: the thumbnail stands in the image's folder; its name is the image's with {@code _thumbnail} before the extension, which
 *       stays as it is ({@code a.b.JPG}: {@code a.b_thumbnail.JPG}), or at the end where there is none. One that is there already is
 *       replaced.
 *   <li>C2: it shows the whole picture: its longer side is {@code size} pixels, the other one keeps the aspect, to within a pixel, and
 *       is at least 1.
 *   <li>C3: a picture that fits already keeps its width and height: it is never enlarged.
 *   <li>C4: the orientation that a JPEG's EXIF data ask for is applied: all eight of them.
 *   <li>C5: the thumbnail of a JPEG is a JPEG in colour (RGB, three components), that of a greyscale one too, and that of
 *       a CMYK one, whose colours it shows. (The course brings a reader for those; {@code ImageIO.read} finds it by itself.)
 *   <li>C6: the thumbnail of a PNG is a PNG, and what was transparent or half transparent still is, also of
 *       one with 16 bits a colour, a palette, or interlaced.
 *   <li>C7: the format is that of the image's bytes, whatever its name says: a PNG called {@code a.jpg} has a PNG called {@code
 *       a_thumbnail.jpg}.
 *   <li>C8: a file that is missing, is neither JPEG nor PNG (a GIF called {@code a.png}), or is cut short: {@link IOException}, and no
 *       file is left. (The JDK reads a JPEG that is cut short without an exception.)
 *   <li>C9: the image itself is untouched, and no file but the thumbnail is left behind.
 *   <li>C10: no thumbnail of a thumbnail: where {@code _thumbnail} already stands right before the extension no file is made; throw
 *       {@link IllegalArgumentException}, or return that path itself.
 *   <li>C11: several threads may use one thumbnailer at the same time.
 *   <li>C12: a size below 1: {@link IllegalArgumentException} with the size in its message; null: {@link NullPointerException}.
 *   <li>C13: a picture of more than 100 million pixels: {@link IOException}, before its pixels are read: a file of a megabyte may claim
 *       to be one, and fill the memory.
 * </ul>
 *
 * Not required: metadata in the thumbnail; JPEGs with more bytes after their end.
 *
 * <p>Leave the class open for subclasses, and {@code create} too: exercises 5.9 and 5.10 and their tests call it through this type.
 */
public class Thumbnailer {
    /** @param size the most pixels a thumbnail has on a side, at least 1 */
    public Thumbnailer(int size) {}

    /**
     * Blocks until: the thumbnail is written.
     *
     * @param image a JPEG or PNG file, not null
     * @return the thumbnail's path
     */
    public Path create(Path image) throws IOException {
        throw new NotStartedException("5.8 create: make a small copy beside the image");
    }
}

package course.imgur;

import course.classroom.NotStartedException;
import java.io.IOException;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Exercise 5.2: download one image.
 *
 * <p>A file that has come to its place is whole: that is the promise that everything after this exercise builds on. All requests
 * go through the {@link OkHttpClient} given.
 *
 * <ul>
 *   <li>C1: returns a file directly inside {@code dir} that has exactly the bytes sent. The folder is made when it isn't there. Nothing
 *       else is left in it, and nothing outside it is touched.
 *   <li>C2: the body is written while it comes, however long it is and whether or not its length is told: into a temporary
 *       file inside {@code dir}, whose name ends in none of {@code .jpg}, {@code .jpeg} and {@code .png}, and which is moved to
 *       its place in one step once it is whole.
 *   <li>C3: the file's name is safe on every system: 1 to 100 characters, only {@code A–Z}, {@code a–z}, {@code 0–9}, {@code .},
 *       {@code _} and {@code -}, the first one a letter or digit, the last one no dot, and no device name of Windows (CON, PRN, AUX, NUL,
 *       COM1…COM9, LPT1…LPT9, with or without an extension). It keeps the extension {@code .jpg}, {@code .jpeg} or {@code
 *       .png} of the link's path, and shows nothing of the link's query.
 *   <li>C4: the name depends on the link alone. Different links, in whatever they differ, have different names, also where capitals and small
 *       letters count as the same.
 *   <li>C5: if the link's file is there, it is whole, so it is returned as it is, without a request; also one that another {@code
 *       Downloads} has made.
 *   <li>C6: another status than 200, or a body that ends too soon: an {@link IOException}, and no file is left, the temporary one
 *       neither.
 *   <li>C7: interrupted while the body comes, it throws {@link InterruptedException} at the latest when the next bytes come or the
 *       client's read time-out is over, and no file is left. A time-out alone is no interrupt: an {@link IOException}, no file left.
 *   <li>C8: several threads may use it at once, and their downloads overlap. If two fetch the same link, both return the one whole file, and
 *       from the first return on it is there without a gap.
 *   <li>C9: a temporary file that a killed program left behind is neither taken for the whole nor in the way.
 *   <li>C10: every response is closed when it returns or throws.
 *   <li>C11: a null argument: {@link NullPointerException}, from the constructor too.
 * </ul>
 *
 * Not required: links that differ only in what follows {@code #}; that the bytes are those of an image.
 */
public class Downloads implements Fetcher {
    /** @param http what all requests go through */
    public Downloads(OkHttpClient http) {}

    @Override
    public Path fetch(HttpUrl link, Path dir) throws IOException, InterruptedException {
        throw new NotStartedException("5.2 fetch: stream one image to the disk");
    }
}

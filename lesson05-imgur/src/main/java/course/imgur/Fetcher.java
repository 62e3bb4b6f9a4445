package course.imgur;

import java.io.IOException;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/** Given. Fetches one image. Safe for use by several threads at once. */
@FunctionalInterface
public interface Fetcher {
    /**
     * Blocks until: the image is on the disk, whole.
     *
     * @param link where it is
     * @param dir the folder to put it in
     * @return the file, inside {@code dir}
     * @throws IOException when it can't be had; no file is left then
     * @throws InterruptedException when interrupted; no file is left then
     */
    Path fetch(HttpUrl link, Path dir) throws IOException, InterruptedException;
}

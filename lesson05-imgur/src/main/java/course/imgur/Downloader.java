package course.imgur;

import java.nio.file.Path;
import java.util.Collection;
import okhttp3.HttpUrl;

/** Given. An approach to fetching many images. */
@FunctionalInterface
public interface Downloader {
    /**
     * Blocks until: each link has been fetched or has failed.
     *
     * @param links what to fetch, may be empty
     * @param dir the folder to put the files in
     * @throws InterruptedException when interrupted; what was under way is given up
     */
    DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException;
}

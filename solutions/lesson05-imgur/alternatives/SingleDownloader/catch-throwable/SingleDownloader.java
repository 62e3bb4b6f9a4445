// Right: an iterator, one catch for all, and the error thrown when all links are done.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Objects;
import okhttp3.HttpUrl;

public class SingleDownloader implements Downloader {
    private final Fetcher fetcher;

    public SingleDownloader(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher);
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir, "dir");
        Iterator<HttpUrl> rest = links.iterator();
        ArrayList<Path> files = new ArrayList<>();
        HashMap<HttpUrl, Exception> failures = new HashMap<>();
        Error error = null;
        long begin = System.nanoTime();
        while (rest.hasNext()) {
            HttpUrl link = rest.next();
            try {
                files.add(fetcher.fetch(link, dir));
            } catch (Throwable failure) {
                if (failure instanceof InterruptedException interrupt) {
                    throw interrupt;
                } else if (failure instanceof Exception exception) {
                    failures.put(link, exception);
                } else if (error == null) {
                    error = (Error) failure;
                } else {
                    error.addSuppressed(failure);
                }
            }
        }
        long took = System.nanoTime() - begin;
        if (error != null) {
            throw error;
        }
        return new DownloadReport(files, failures, Duration.ofNanos(took));
    }
}

// Mistake: a failure is printed and forgotten.
// Caught by: C3 "note each failure under its link"
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;

public class SingleDownloader implements Downloader {
    private final Fetcher fetcher;

    public SingleDownloader(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher);
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (HttpUrl link : new LinkedHashSet<>(links)) {
            try {
                files.add(fetcher.fetch(link, dir));
            } catch (InterruptedException e) {
                throw e; // not the link's failure: the caller is told to stop
            } catch (Exception | Error e) {
                System.err.println("cannot download " + link);
            }
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }
}

// Mistake: the loop is inside the try, so that the first bad link ends it, with a report of what came before.
// Caught by: C3 "note the failure and go on"
package course.imgur;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
        Objects.requireNonNull(links);
        HttpUrl current = null;
        try {
            for (HttpUrl link : links) {
                current = link;
                files.add(fetcher.fetch(link, dir));
            }
        } catch (IOException | RuntimeException e) {
            failures.put(current, e);
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }
}

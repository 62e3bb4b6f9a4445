// Right: a method for one link; prints what it does and dawdles between links.
package course.imgur;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
        System.out.println(links.size() + " queued");
        Map<HttpUrl, Path> files = new LinkedHashMap<>();
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        Instant begin = Instant.now();
        for (HttpUrl link : links) {
            fetch(link, dir, files, failures);
            Thread.sleep(5);
        }
        Duration took = Duration.between(begin, Instant.now());
        System.out.println(files.size() + " downloaded, took " + took);
        return new DownloadReport(List.copyOf(files.values()), failures, took);
    }

    private void fetch(HttpUrl link, Path dir, Map<HttpUrl, Path> files, Map<HttpUrl, Exception> failures)
            throws InterruptedException {
        try {
            files.put(link, fetcher.fetch(link, dir));
            System.out.println("downloaded " + link);
        } catch (IOException | RuntimeException e) {
            System.out.println("failed " + link + ": " + e);
            failures.put(link, e);
        } catch (Error e) {
            failures.put(link, new IllegalStateException("the fetcher is broken", e));
        }
    }
}

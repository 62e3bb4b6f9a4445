// Right: a pool with one thread; each result is waited for before the next link is submitted.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
        Map<HttpUrl, Exception> failures = new HashMap<>();
        ExecutorService one = Executors.newSingleThreadExecutor();
        long begin = System.nanoTime();
        try {
            for (HttpUrl link : links) {
                try {
                    files.add(one.submit(() -> fetcher.fetch(link, dir)).get());
                } catch (ExecutionException e) {
                    failures.put(link, e.getCause() instanceof Exception thrown ? thrown : e);
                }
            }
        } finally {
            one.shutdownNow();
            while (!one.isTerminated()) {
                if (Thread.interrupted()) {
                    one.awaitTermination(1, TimeUnit.DAYS);
                    Thread.currentThread().interrupt();
                } else {
                    one.awaitTermination(1, TimeUnit.DAYS);
                }
            }
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }
}

// Mistake: the first fetch that throws ends the download.
// Caught by: C5 "what download throws"
// May also fail: C6, C7
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;

public class VirtualDownloader implements Downloader {
    private final Fetcher fetcher;
    private final int atMost;

    public VirtualDownloader(Fetcher fetcher, int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost must be at least 1, not " + atMost);
        }
        this.fetcher = Objects.requireNonNull(fetcher);
        this.atMost = atMost;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        Map<HttpUrl, Future<Path>> pending = new LinkedHashMap<>();
        Semaphore permits = new Semaphore(atMost);
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (HttpUrl link : new LinkedHashSet<>(links)) {
                pending.put(link, threads.submit(() -> fetch(link, dir, permits)));
            }
            for (HttpUrl link : pending.keySet()) {
                try {
                    files.add(pending.get(link).get());
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
            return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            threads.shutdownNow(); // close() alone waits for fetches that nobody has interrupted
            threads.close();
        }
    }

    /** Blocks until: a permit is free and the link is fetched. */
    private Path fetch(HttpUrl link, Path dir, Semaphore permits) throws Exception {
        permits.acquire();
        try {
            return fetcher.fetch(link, dir);
        } finally {
            permits.release();
        }
    }

}

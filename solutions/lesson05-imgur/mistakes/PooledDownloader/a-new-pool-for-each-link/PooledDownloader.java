// Mistake: makes a pool of that size for each link, so that nothing bounds the fetches in flight.
// Caught by: C3 "a new pool for each link"
// Caught by: C12 "one pool before the loop"
// May also fail: C1, C6, C8
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
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

public class PooledDownloader implements Downloader {
    private final Fetcher fetcher;
    private final int threads;

    public PooledDownloader(Fetcher fetcher, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.fetcher = Objects.requireNonNull(fetcher);
        this.threads = threads;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        Map<HttpUrl, Future<Path>> pending = new LinkedHashMap<>();
        long begin = System.nanoTime();
        List<ExecutorService> pools = new ArrayList<>();
        try {
            for (HttpUrl link : new LinkedHashSet<>(links)) {
                ExecutorService pool = Executors.newFixedThreadPool(threads);
                pools.add(pool);
                pending.put(link, pool.submit(() -> fetcher.fetch(link, dir)));
                pool.shutdown(); // its thread ends with the fetch
            }
            for (HttpUrl link : pending.keySet()) {
                try {
                    files.add(pending.get(link).get());
                } catch (ExecutionException e) {
                    failures.put(link, reason(e));
                }
            }
            return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            pools.forEach(PooledDownloader::close);
        }
    }

    /** What the fetcher threw; an error stays wrapped, as the report has room for exceptions only. */
    private static Exception reason(ExecutionException failure) {
        return failure.getCause() instanceof Exception thrown ? thrown : failure;
    }

    /**
     * Drops what has not begun, interrupts what runs. Blocks until: the pool's threads have nothing left to do. An interrupt
     * while waiting is kept for later.
     */
    private static void close(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

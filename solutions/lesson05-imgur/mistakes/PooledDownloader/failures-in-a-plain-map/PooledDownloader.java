// Mistake: the tasks put their failures into one LinkedHashMap without a lock.
// Caught by: C5 "a map that several threads add to at once loses some"
// May also fail: C6
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
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (HttpUrl link : new LinkedHashSet<>(links)) {
                pending.put(link, pool.submit(() -> fetch(link, dir, failures)));
            }
            for (HttpUrl link : pending.keySet()) {
                Path file = result(pending.get(link));
                if (file != null) {
                    files.add(file);
                }
            }
            return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            close(pool);
        }
    }

    private Path fetch(HttpUrl link, Path dir, Map<HttpUrl, Exception> failures) {
        try {
            return fetcher.fetch(link, dir);
        } catch (Exception e) {
            failures.put(link, e);
        } catch (Error e) {
            failures.put(link, new ExecutionException(e)); // the report has room for exceptions only
        }
        return null;
    }

    private static Path result(Future<Path> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // it catches everything itself
        }
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

// Mistake: nobody asks the futures, so that failures are lost.
// Caught by: C5 "note each failure, of whatever kind"
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        Queue<Path> files = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            links.forEach(link -> pool.submit(() -> files.add(fetcher.fetch(link, dir))));
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.DAYS);
        } finally {
            close(pool);
        }
        return new DownloadReport(List.copyOf(files), Map.of(), Duration.ofNanos(System.nanoTime() - begin));
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

// Right: as many loops as threads in a pool, over one queue; the pool is shut down and awaited.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
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
        Queue<HttpUrl> queue = new ConcurrentLinkedQueue<>(links);
        Queue<Path> files = new ConcurrentLinkedQueue<>();
        Map<HttpUrl, Exception> failures = new ConcurrentHashMap<>();
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            pool.execute(() -> {
                HttpUrl link = queue.poll();
                while (link != null) {
                    try {
                        files.add(fetcher.fetch(link, dir));
                    } catch (Throwable failure) {
                        failures.put(
                                link,
                                failure instanceof Exception exception ? exception : new ExecutionException(failure));
                    }
                    link = queue.poll();
                }
            });
        }
        pool.shutdown();
        try {
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            queue.clear();
            close(pool);
            throw e;
        }
        return new DownloadReport(List.copyOf(files), failures, Duration.ofNanos(System.nanoTime() - begin));
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

// Right: completable futures on a pool, joined by allOf.
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> new Thread(work, "download"));
        try {
            Map<HttpUrl, CompletableFuture<Path>> results = new LinkedHashMap<>();
            for (HttpUrl link : links) {
                results.computeIfAbsent(link, each -> CompletableFuture.supplyAsync(() -> fetch(each, dir), pool));
            }
            CompletableFuture<?> all = CompletableFuture.allOf(results.values().toArray(CompletableFuture[]::new));
            all.handle((nothing, failure) -> nothing).get();
            List<Path> files = new ArrayList<>();
            Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
            results.forEach((link, result) -> {
                try {
                    files.add(result.join());
                } catch (CompletionException e) {
                    failures.put(link, e.getCause() instanceof Exception thrown ? thrown : e);
                }
            });
            return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // cannot be: handled above
        } finally {
            close(pool);
        }
    }

    private Path fetch(HttpUrl link, Path dir) {
        try {
            return fetcher.fetch(link, dir);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
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

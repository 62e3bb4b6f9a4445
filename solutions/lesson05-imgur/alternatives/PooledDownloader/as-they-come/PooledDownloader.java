// Right: a completion service: results are taken in the order in which they come, and told on stdout.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CompletionService<Path> results = new ExecutorCompletionService<>(pool);
        try {
            Map<Future<Path>, HttpUrl> asked = new HashMap<>();
            for (HttpUrl link : links) {
                asked.put(results.submit(() -> fetcher.fetch(link, dir)), link);
            }
            List<Path> files = new ArrayList<>();
            Map<HttpUrl, Exception> failures = new HashMap<>();
            Error error = null;
            for (int i = 0; i < asked.size(); i++) {
                Future<Path> result = results.take();
                try {
                    files.add(result.get());
                    System.out.println("downloaded " + asked.get(result));
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error thrown) {
                        error = thrown;
                    } else {
                        failures.put(asked.get(result), (Exception) e.getCause());
                    }
                }
            }
            if (error != null) {
                throw error;
            }
            return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            close(pool);
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

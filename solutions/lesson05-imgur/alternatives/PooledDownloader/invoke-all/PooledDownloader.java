// Right: invokeAll, which waits for all and cancels all when interrupted.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
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
        List<HttpUrl> all = new ArrayList<>(links);
        List<Callable<Path>> tasks = new ArrayList<>();
        for (HttpUrl link : all) {
            tasks.add(() -> fetcher.fetch(link, dir));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long begin = System.nanoTime();
            List<Future<Path>> results = pool.invokeAll(tasks);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            List<Path> files = new ArrayList<>();
            Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
            for (int i = 0; i < all.size(); i++) {
                try {
                    files.add(results.get(i).get());
                } catch (ExecutionException e) {
                    failures.put(all.get(i), reason(e));
                }
            }
            return new DownloadReport(files, failures, took);
        } finally {
            close(pool);
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

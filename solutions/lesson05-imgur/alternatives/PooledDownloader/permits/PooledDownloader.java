// Right: a pool that grows, with a semaphore that lets only so many links in at a time.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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
        Semaphore permits = new Semaphore(threads);
        List<Path> files = Collections.synchronizedList(new ArrayList<>());
        Map<HttpUrl, Exception> failures = Collections.synchronizedMap(new HashMap<>());
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            for (HttpUrl link : links) {
                permits.acquire();
                pool.execute(() -> {
                    try {
                        files.add(fetcher.fetch(link, dir));
                    } catch (Exception e) {
                        failures.put(link, e);
                    } catch (Error e) {
                        failures.put(link, new IllegalStateException(e));
                    } finally {
                        permits.release();
                    }
                });
            }
            permits.acquire(threads);
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

// Mistake: returns when every link is submitted; what is done by then is in the report.
// Caught by: C6 "wait for each result"
// May also fail: C1, C2, C3, C4, C5, C7, C8, C9, C10, C12
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
        Map<HttpUrl, Exception> failures = new ConcurrentHashMap<>();
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (HttpUrl link : links) {
            pool.execute(() -> {
                try {
                    files.add(fetcher.fetch(link, dir));
                } catch (Exception e) {
                    failures.put(link, e);
                } catch (Error e) {
                    failures.put(link, new ExecutionException(e));
                }
            });
        }
        pool.shutdown();
        return new DownloadReport(List.copyOf(files), failures, Duration.ofNanos(System.nanoTime() - begin));
    }
}

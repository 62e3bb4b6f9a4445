// Mistake: starts as many as may be in flight, waits for all of them, and starts the next ones.
// Caught by: C4 "don't wait for a whole batch"
// May also fail: C10
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
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (HttpUrl link : new LinkedHashSet<>(links)) {
                pending.put(link, threads.submit(() -> fetcher.fetch(link, dir)));
                if (pending.size() == atMost) {
                    collect(pending, files, failures);
                    pending.clear();
                }
            }
            collect(pending, files, failures);
            return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
        } finally {
            threads.shutdownNow(); // close() alone waits for fetches that nobody has interrupted
            threads.close();
        }
    }

    private static void collect(
            Map<HttpUrl, Future<Path>> pending, List<Path> files, Map<HttpUrl, Exception> failures)
            throws InterruptedException {
        for (HttpUrl link : pending.keySet()) {
            try {
                files.add(pending.get(link).get());
            } catch (ExecutionException e) {
                failures.put(link, reason(e));
            }
        }
    }

    /** What the fetcher threw; an error stays wrapped, as the report has room for exceptions only. */
    private static Exception reason(ExecutionException failure) {
        return failure.getCause() instanceof Exception thrown ? thrown : failure;
    }
}

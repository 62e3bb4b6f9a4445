// Right: workers start first and wait at a blocking queue; one end marker for each worker comes after the links.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.HttpUrl;

public class ThreadedDownloader implements Downloader {
    private final Fetcher fetcher;
    private final int workers;

    public ThreadedDownloader(Fetcher fetcher, int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        this.fetcher = Objects.requireNonNull(fetcher);
        this.workers = workers;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        long begin = System.nanoTime();
        BlockingQueue<HttpUrl> queue = new LinkedBlockingQueue<>();
        List<Path> files = Collections.synchronizedList(new ArrayList<>());
        Map<HttpUrl, Exception> failures = Collections.synchronizedMap(new LinkedHashMap<>());
        List<DownloadWorker> team = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            team.add(new DownloadWorker(queue, fetcher, dir, files, failures));
        }
        team.forEach(Thread::start);
        try {
            queue.addAll(links);
            team.forEach(worker -> queue.add(DownloadWorker.END));
            for (DownloadWorker worker : team) {
                worker.join();
            }
        } finally {
            stop(team);
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Blocks until: every worker has ended. An interrupt while waiting is kept for later. */
    private static void stop(List<DownloadWorker> team) {
        team.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (DownloadWorker worker : team) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

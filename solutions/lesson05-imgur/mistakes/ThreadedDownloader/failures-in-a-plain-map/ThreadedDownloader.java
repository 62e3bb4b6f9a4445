// Mistake: the workers put their failures into one LinkedHashMap without a lock.
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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        Queue<HttpUrl> queue = new ConcurrentLinkedQueue<>(new LinkedHashSet<>(links));
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        List<DownloadWorker> team = new ArrayList<>();
        for (int number = 1; number <= Math.min(workers, queue.size()); number++) {
            team.add(new DownloadWorker("download-worker-" + number, queue, fetcher, dir, failures));
        }

        long begin = System.nanoTime();
        try {
            for (DownloadWorker worker : team) {
                worker.start();
            }
            for (DownloadWorker worker : team) {
                worker.join();
            }
        } finally {
            queue.clear(); // nothing left to begin; after a full run there is nothing to clear, stop or wait for
            stop(team);
        }
        return report(team, failures, Duration.ofNanos(System.nanoTime() - begin));
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

    private static DownloadReport report(
            List<DownloadWorker> team, Map<HttpUrl, Exception> failures, Duration took) {
        List<Path> files = new ArrayList<>();
        for (DownloadWorker worker : team) {
            files.addAll(worker.files());
        }
        return new DownloadReport(files, failures, took);
    }
}

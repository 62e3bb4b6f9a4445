// Mistake: a worker that finds the queue empty looks again until all links are done.
// Caught by: C10 "a thread spins"
// May also fail: C3, C5, C6, C8, C9
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
import java.util.concurrent.atomic.AtomicInteger;
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
        AtomicInteger left = new AtomicInteger(queue.size());
        List<DownloadWorker> team = new ArrayList<>();
        for (int number = 1; number <= workers; number++) {
            team.add(new DownloadWorker("download-worker-" + number, queue, fetcher, dir, left));
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
            left.set(0);
            queue.clear();
            stop(team);
        }
        return report(team, Duration.ofNanos(System.nanoTime() - begin));
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

    private static DownloadReport report(List<DownloadWorker> team, Duration took) {
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        for (DownloadWorker worker : team) {
            files.addAll(worker.files());
            failures.putAll(worker.failures());
        }
        return new DownloadReport(files, failures, took);
    }
}

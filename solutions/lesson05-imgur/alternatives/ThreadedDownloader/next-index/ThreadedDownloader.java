// Right: workers draw the number of the next link from an atomic counter; results go into concurrent collections.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
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
        List<HttpUrl> all = List.copyOf(links);
        AtomicInteger next = new AtomicInteger();
        Queue<Path> files = new ConcurrentLinkedQueue<>();
        Map<HttpUrl, Exception> failures = new ConcurrentHashMap<>();
        Runnable work = () -> {
            for (int index = next.getAndIncrement(); index < all.size(); index = next.getAndIncrement()) {
                HttpUrl link = all.get(index);
                try {
                    files.add(fetcher.fetch(link, dir));
                } catch (Throwable failure) {
                    note(link, failure, failures);
                }
            }
        };
        List<DownloadWorker> team = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < workers; i++) {
            DownloadWorker worker = new DownloadWorker(work);
            team.add(worker);
            worker.start();
        }
        try {
            for (DownloadWorker worker : team) {
                worker.join();
            }
        } catch (InterruptedException e) {
            next.set(all.size());
            stop(team);
            throw e;
        }
        return new DownloadReport(List.copyOf(files), failures, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void note(HttpUrl link, Throwable failure, Map<HttpUrl, Exception> failures) {
        failures.put(link, failure instanceof Exception exception ? exception : new ExecutionException(failure));
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

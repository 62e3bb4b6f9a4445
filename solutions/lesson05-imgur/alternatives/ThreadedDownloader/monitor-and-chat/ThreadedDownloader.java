// Right: a monitor guards the links and the results; workers print what they do, the last one to end wakes the caller.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Job job = new Job(fetcher, dir, links, workers);
        List<DownloadWorker> team = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 1; i <= workers; i++) {
            team.add(new DownloadWorker(i, job));
        }
        for (DownloadWorker worker : team) {
            worker.start();
        }
        try {
            job.awaitEnd();
        } catch (InterruptedException e) {
            job.drop();
            stop(team);
            throw e;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("took " + took);
        return job.report(took);
    }

    /** What the workers of one download share. */
    static class Job {
        private final Fetcher fetcher;
        private final Path dir;
        private final Deque<HttpUrl> left; // guarded by this
        private final List<Path> files = new ArrayList<>(); // guarded by this
        private final Map<HttpUrl, Exception> failures = new HashMap<>(); // guarded by this
        private int working; // guarded by this

        Job(Fetcher fetcher, Path dir, Collection<HttpUrl> links, int workers) {
            this.fetcher = fetcher;
            this.dir = dir;
            left = new ArrayDeque<>(links);
            working = workers;
        }

        synchronized HttpUrl next() {
            return left.pollLast();
        }

        synchronized void drop() {
            left.clear();
        }

        void fetch(HttpUrl link) {
            try {
                Path file = fetcher.fetch(link, dir); // outside the lock
                synchronized (this) {
                    files.add(file);
                }
            } catch (Throwable failure) {
                synchronized (this) {
                    failures.put(
                            link, failure instanceof Exception exception ? exception : new RuntimeException(failure));
                }
            }
        }

        synchronized void oneHasEnded() {
            working--;
            notifyAll();
        }

        synchronized void awaitEnd() throws InterruptedException {
            while (working > 0) {
                wait();
            }
        }

        synchronized DownloadReport report(Duration took) {
            return new DownloadReport(files, failures, took);
        }
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

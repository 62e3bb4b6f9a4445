// Mistake: takes one of the few places before it fetches, so capacity bounds the downloads.
// Caught by: C3 "with a capacity of 1"
// May also fail: C2, C8
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

public class Pipeline {
    private final Fetcher fetcher;
    private final Thumbnailer thumbnailer;
    private final int downloaders;
    private final int resizers;
    private final int capacity;

    public Pipeline(Fetcher fetcher, Thumbnailer thumbnailer, int downloaders, int resizers, int capacity) {
        this.fetcher = Objects.requireNonNull(fetcher);
        this.thumbnailer = Objects.requireNonNull(thumbnailer);
        for (int count : new int[] {downloaders, resizers, capacity}) {
            if (count < 1) {
                throw new IllegalArgumentException("must be at least 1: " + count);
            }
        }
        this.downloaders = downloaders;
        this.resizers = resizers;
        this.capacity = capacity;
    }

    public PipelineReport run(Collection<HttpUrl> links, Path dir, Progress progress) throws InterruptedException {
        return new Run(List.copyOf(links), Objects.requireNonNull(dir), Objects.requireNonNull(progress)).run();
    }

    private final class Run {
        private final List<HttpUrl> links;
        private final Path dir;
        private final Progress progress;
        private final ExecutorService fetching = Executors.newFixedThreadPool(downloaders);
        private final ExecutorService shrinking = Executors.newFixedThreadPool(resizers);
        private final Semaphore places = new Semaphore(capacity); // a downloader has one in its hand
        private final List<Path> files = new ArrayList<>(); // guarded by this, as all that follows
        private final Map<HttpUrl, Exception> lostLinks = new HashMap<>();
        private final List<Path> small = new ArrayList<>();
        private final Map<Path, Exception> lostFiles = new HashMap<>();
        private long downloaded;
        private int left;

        Run(List<HttpUrl> links, Path dir, Progress progress) {
            this.links = links;
            this.dir = dir;
            this.progress = progress;
            left = links.size();
        }

        PipelineReport run() throws InterruptedException {
            long begin = System.nanoTime();
            downloaded = begin;
            try {
                links.forEach(link -> fetching.submit(() -> fetch(link)));
                synchronized (this) {
                    while (left > 0) {
                        wait();
                    }
                }
            } finally {
                end();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            synchronized (this) {
                return new PipelineReport(
                        new DownloadReport(files, lostLinks, Duration.ofNanos(downloaded - begin)),
                        new ResizeReport(small, lostFiles, took),
                        took);
            }
        }

        private Void fetch(HttpUrl link) throws InterruptedException {
            places.acquire();
            try {
                Path file = fetcher.fetch(link, dir);
                synchronized (this) {
                    downloaded = System.nanoTime();
                    files.add(file);
                }
                shrinking.submit(() -> shrink(file));
            } catch (RejectedExecutionException stopped) {
                return null;
            } catch (Throwable failure) {
                places.release();
                synchronized (this) {
                    downloaded = System.nanoTime();
                    lostLinks.put(link, asException(failure));
                }
                done(link);
            }
            return null;
        }

        private void shrink(Path file) {
            places.release();
            try {
                Path thumbnail = thumbnailer.create(file);
                synchronized (this) {
                    small.add(thumbnail);
                }
            } catch (Throwable failure) {
                synchronized (this) {
                    lostFiles.put(file, asException(failure));
                }
            }
            done(file);
        }

        private void done(Object what) {
            tell(what.toString());
            synchronized (this) {
                left--;
                notifyAll();
            }
        }

        private void tell(String what) {
            try {
                progress.done(what);
            } catch (Throwable ignored) {
                return;
            }
        }

        private void end() {
            shrinking.shutdownNow();
            fetching.shutdownNow();
            boolean interrupted = false;
            for (ExecutorService pool : List.of(fetching, shrinking)) {
                while (!pool.isTerminated()) {
                    try {
                        pool.awaitTermination(1, TimeUnit.HOURS);
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

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new ExecutionException(failure);
    }
}

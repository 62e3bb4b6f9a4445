// Mistake: a file whose thumbnail fails is not among the downloads.
// Caught by: C5 "also where no thumbnail could be made"
// May also fail: C7
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        this.downloaders = atLeastOne("downloaders", downloaders);
        this.resizers = atLeastOne("resizers", resizers);
        this.capacity = atLeastOne("capacity", capacity);
    }

    private static int atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
        return value;
    }

    public PipelineReport run(Collection<HttpUrl> links, Path dir, Progress progress) throws InterruptedException {
        Collection<HttpUrl> copy = new LinkedHashSet<>(links);
        return new Run(Objects.requireNonNull(dir), Objects.requireNonNull(progress)).run(copy);
    }

    /** A file, and what comes of it. */
    private record Fetched(Path file, Future<Path> thumbnail) {}

    /** From before the first until after the last of several calls. */
    private static final class Span {
        private boolean begun; // guarded by this
        private long begin; // guarded by this
        private long end; // guarded by this

        <T> T around(Callable<T> call) throws Exception {
            begin();
            try {
                return call.call();
            } finally {
                end();
            }
        }

        private synchronized void begin() {
            if (!begun) {
                begun = true;
                begin = System.nanoTime();
            }
        }

        private synchronized void end() {
            end = System.nanoTime();
        }

        synchronized Duration length() {
            return Duration.ofNanos(end - begin);
        }
    }

    private final class Run {
        private final Path dir;
        private final Progress progress;
        private final ExecutorService fetching = Executors.newFixedThreadPool(downloaders);
        private final ExecutorService shrinking = Executors.newFixedThreadPool(resizers);
        private final Semaphore places = new Semaphore(capacity);
        private final Span downloads = new Span();
        private final Span thumbnails = new Span();
        private final List<Path> files = new ArrayList<>(); // of the caller's thread alone, as the next three
        private final Map<HttpUrl, Exception> lostLinks = new LinkedHashMap<>();
        private final List<Path> small = new ArrayList<>();
        private final Map<Path, Exception> lostFiles = new LinkedHashMap<>();

        Run(Path dir, Progress progress) {
            this.dir = dir;
            this.progress = progress;
        }

        PipelineReport run(Collection<HttpUrl> links) throws InterruptedException {
            long begin = System.nanoTime();
            try {
                Map<HttpUrl, Future<Fetched>> pending = new LinkedHashMap<>();
                links.forEach(link -> pending.put(link, fetching.submit(() -> fetch(link))));
                collectThumbnails(collectFiles(pending));
            } finally {
                end();
            }
            return new PipelineReport(
                    new DownloadReport(files, lostLinks, downloads.length()),
                    new ResizeReport(small, lostFiles, thumbnails.length()),
                    Duration.ofNanos(System.nanoTime() - begin));
        }

        private Fetched fetch(HttpUrl link) throws Exception {
            Path file;
            try {
                file = downloads.around(() -> fetcher.fetch(link, dir));
            } catch (Throwable failure) {
                tell(link.toString());
                throw failure;
            }
            places.acquire();
            return new Fetched(file, shrinking.submit(() -> shrink(file)));
        }

        private Path shrink(Path file) throws Exception {
            places.release();
            try {
                return thumbnails.around(() -> thumbnailer.create(file));
            } finally {
                tell(file.toString());
            }
        }

        /** Nothing that a listener throws concerns the images. */
        private void tell(String what) {
            try {
                progress.done(what);
            } catch (Throwable ignored) {
                return;
            }
        }

        private List<Fetched> collectFiles(Map<HttpUrl, Future<Fetched>> pending) throws InterruptedException {
            List<Fetched> all = new ArrayList<>();
            for (Map.Entry<HttpUrl, Future<Fetched>> each : pending.entrySet()) {
                try {
                    Fetched fetched = each.getValue().get();
                    files.add(fetched.file());
                    all.add(fetched);
                } catch (ExecutionException e) {
                    lostLinks.put(each.getKey(), reason(e));
                }
            }
            return all;
        }

        private void collectThumbnails(List<Fetched> all) throws InterruptedException {
            for (Fetched fetched : all) {
                try {
                    small.add(fetched.thumbnail().get());
                } catch (ExecutionException e) {
                    lostFiles.put(fetched.file(), reason(e));
                    files.remove(fetched.file());
                }
            }
        }

        /** Blocks until: every thread has ended. An interrupt meanwhile is kept for later. */
        private void end() {
            shrinking.shutdownNow(); // first, so that a fetch that eats its interrupt begins no thumbnail
            fetching.shutdownNow();
            places.release(
                    downloaders); // for a fetch that has eaten its interrupt: dropped thumbnails give no place back
            boolean interrupted = false;
            for (ExecutorService pool : List.of(fetching, shrinking)) {
                while (!pool.isTerminated()) {
                    try {
                        pool.awaitTermination(1, TimeUnit.DAYS);
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

    /** What was thrown; an error stays wrapped, as the reports have room for exceptions only. */
    private static Exception reason(ExecutionException failure) {
        return failure.getCause() instanceof Exception thrown ? thrown : failure;
    }
}

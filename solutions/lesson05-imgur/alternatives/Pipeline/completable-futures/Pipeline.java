// Right: a chain of CompletableFutures for each link, and permits for the places.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
        private final Semaphore places = new Semaphore(capacity);
        private final List<Path> files = Collections.synchronizedList(new ArrayList<>());
        private final Map<HttpUrl, Exception> lostLinks = new ConcurrentHashMap<>();
        private final List<Path> small = Collections.synchronizedList(new ArrayList<>());
        private final Map<Path, Exception> lostFiles = new ConcurrentHashMap<>();
        private final AtomicLong downloaded = new AtomicLong();

        Run(List<HttpUrl> links, Path dir, Progress progress) {
            this.links = links;
            this.dir = dir;
            this.progress = progress;
        }

        PipelineReport run() throws InterruptedException {
            long begin = System.nanoTime();
            try {
                CompletableFuture.allOf(links.stream()
                                .map(link -> CompletableFuture.supplyAsync(() -> fetch(link, begin), fetching)
                                        .thenCompose(this::handOver))
                                .toArray(CompletableFuture[]::new))
                        .get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                end();
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new PipelineReport(
                    new DownloadReport(files, lostLinks, Duration.ofNanos(downloaded.get())),
                    new ResizeReport(small, lostFiles, took),
                    took);
        }

        /** Waits for a place too, as this runs in a downloader's thread. */
        private Optional<Path> fetch(HttpUrl link, long begin) {
            Path file;
            try {
                file = fetcher.fetch(link, dir);
                files.add(file);
            } catch (Throwable failure) {
                lostLinks.put(link, asException(failure));
                tell(link + "");
                return Optional.empty();
            } finally {
                downloaded.accumulateAndGet(System.nanoTime() - begin, Math::max);
            }
            try {
                places.acquire();
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
            return Optional.of(file);
        }

        private CompletableFuture<Void> handOver(Optional<Path> file) {
            return file.isEmpty()
                    ? CompletableFuture.completedFuture(null)
                    : CompletableFuture.runAsync(() -> shrink(file.get()), shrinking);
        }

        private void shrink(Path file) {
            places.release();
            try {
                small.add(thumbnailer.create(file));
            } catch (Throwable failure) {
                lostFiles.put(file, asException(failure));
            }
            tell(file + "");
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
            places.release(downloaders);
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

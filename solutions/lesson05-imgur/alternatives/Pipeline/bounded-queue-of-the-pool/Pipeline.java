// Right: the queue of the second pool is the bounded one; whom it refuses waits until there is a place.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
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
        private final ThreadPoolExecutor shrinking = new ThreadPoolExecutor(
                resizers, resizers, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(capacity), this::waitForAPlace);
        private final Map<Path, Future<Path>> thumbnails = Collections.synchronizedMap(new LinkedHashMap<>());

        Run(List<HttpUrl> links, Path dir, Progress progress) {
            this.links = links;
            this.dir = dir;
            this.progress = progress;
        }

        /** Nothing runs after a shutdown; who has eaten its interrupt must not wait for a place then. */
        private void waitForAPlace(Runnable task, ThreadPoolExecutor pool) {
            if (pool.isShutdown()) {
                throw new RejectedExecutionException("stopped");
            }
            try {
                pool.getQueue().put(task);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectedExecutionException(e);
            }
        }

        PipelineReport run() throws InterruptedException {
            long begin = System.nanoTime();
            shrinking.prestartAllCoreThreads();
            try {
                List<Path> files = new ArrayList<>();
                Map<HttpUrl, Exception> lostLinks = new HashMap<>();
                Map<HttpUrl, Future<Path>> pending = new LinkedHashMap<>();
                links.forEach(link -> pending.put(link, fetching.submit(() -> fetch(link))));
                for (Map.Entry<HttpUrl, Future<Path>> each : pending.entrySet()) {
                    collect(each.getKey(), each.getValue(), files, lostLinks);
                }
                Duration downloaded = Duration.ofNanos(System.nanoTime() - begin);
                List<Path> small = new ArrayList<>();
                Map<Path, Exception> lostFiles = new HashMap<>();
                for (Map.Entry<Path, Future<Path>> each : thumbnails.entrySet()) {
                    collect(each.getKey(), each.getValue(), small, lostFiles);
                }
                end();
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                return new PipelineReport(
                        new DownloadReport(files, lostLinks, downloaded),
                        new ResizeReport(small, lostFiles, took),
                        took);
            } finally {
                end();
            }
        }

        private <K> void collect(K key, Future<Path> future, List<Path> good, Map<K, Exception> bad)
                throws InterruptedException {
            try {
                good.add(future.get());
            } catch (ExecutionException e) {
                bad.put(key, e.getCause() instanceof Exception cause ? cause : e);
            }
        }

        private Path fetch(HttpUrl link) throws Exception {
            if (shrinking
                    .isShutdown()) { // whom that has refused must not begin another fetch before its own pool is shut
                // down
                throw new RejectedExecutionException("stopped");
            }
            Path file;
            try {
                file = fetcher.fetch(link, dir);
            } catch (Throwable failure) {
                tell("failed: " + link);
                throw failure;
            }
            thumbnails.put(file, shrinking.submit(() -> shrink(file)));
            return file;
        }

        private Path shrink(Path file) throws Exception {
            try {
                return thumbnailer.create(file);
            } finally {
                tell("shrunk: " + file);
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
}

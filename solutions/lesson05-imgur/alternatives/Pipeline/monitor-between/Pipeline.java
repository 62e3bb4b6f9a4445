// Right: a buffer made of wait and notifyAll, which knows how many downloaders may still bring a file.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
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

    /** Holds at most so many files; closed when the last downloader has left, or all has to stop. */
    private final class Buffer {
        private final Queue<Path> files = new ArrayDeque<>(); // guarded by this
        private int producers = downloaders; // guarded by this
        private boolean stopped; // guarded by this

        synchronized boolean put(Path file) throws InterruptedException {
            while (files.size() == capacity && !stopped) {
                wait();
            }
            if (stopped) {
                return false;
            }
            files.add(file);
            notifyAll();
            return true;
        }

        /** The next file; null when none will come. */
        synchronized Path take() throws InterruptedException {
            while (files.isEmpty() && producers > 0 && !stopped) {
                wait();
            }
            if (stopped || files.isEmpty()) {
                return null;
            }
            notifyAll();
            return files.remove();
        }

        synchronized void leave() {
            producers--;
            notifyAll();
        }

        synchronized void stop() {
            stopped = true;
            notifyAll();
        }

        synchronized boolean isStopped() {
            return stopped;
        }
    }

    private final class Run {
        private final Path dir;
        private final Progress progress;
        private final Buffer buffer = new Buffer();
        private final Object lock = new Object();
        private final Queue<HttpUrl> links; // guarded by lock, as all that follows
        private final List<Path> files = new ArrayList<>();
        private final Map<HttpUrl, Exception> lostLinks = new HashMap<>();
        private final List<Path> small = new ArrayList<>();
        private final Map<Path, Exception> lostFiles = new HashMap<>();
        private long downloaded;

        Run(List<HttpUrl> links, Path dir, Progress progress) {
            this.links = new ArrayDeque<>(links);
            this.dir = dir;
            this.progress = progress;
        }

        PipelineReport run() throws InterruptedException {
            long begin = System.nanoTime();
            downloaded = begin;
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < downloaders; i++) {
                threads.add(new Thread(this::download, "downloader " + i));
            }
            for (int i = 0; i < resizers; i++) {
                threads.add(new Thread(this::shrink, "resizer " + i));
            }
            threads.forEach(Thread::start);
            try {
                for (Thread thread : threads) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                buffer.stop();
                threads.forEach(Thread::interrupt);
                threads.forEach(Pipeline::joinAnyway);
                throw e;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            synchronized (lock) {
                return new PipelineReport(
                        new DownloadReport(files, lostLinks, Duration.ofNanos(downloaded - begin)),
                        new ResizeReport(small, lostFiles, took),
                        took);
            }
        }

        private HttpUrl nextLink() {
            synchronized (lock) {
                return buffer.isStopped() ? null : links.poll();
            }
        }

        private void download() {
            try {
                for (HttpUrl link = nextLink(); link != null; link = nextLink()) {
                    Path file = null;
                    try {
                        file = fetcher.fetch(link, dir);
                    } catch (Throwable failure) {
                        synchronized (lock) {
                            lostLinks.put(link, asException(failure));
                        }
                    }
                    synchronized (lock) {
                        downloaded = System.nanoTime();
                        if (file != null) {
                            files.add(file);
                        }
                    }
                    if (file == null) {
                        tell("could not fetch " + link);
                    } else if (!buffer.put(file)) {
                        return;
                    }
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                buffer.leave();
            }
        }

        private void shrink() {
            try {
                for (Path file = buffer.take(); file != null; file = buffer.take()) {
                    Path made = null;
                    Exception lost = null;
                    try {
                        made = thumbnailer.create(file);
                    } catch (Throwable failure) {
                        lost = asException(failure);
                    }
                    synchronized (lock) {
                        if (lost == null) {
                            small.add(made);
                        } else {
                            lostFiles.put(file, lost);
                        }
                    }
                    tell(file.toString());
                }
            } catch (InterruptedException e) {
                return;
            }
        }

        private void tell(String what) {
            try {
                progress.done(what);
            } catch (Throwable ignored) {
                return;
            }
        }
    }

    private static Exception asException(Throwable failure) {
        return failure instanceof Exception exception ? exception : new ExecutionException(failure);
    }

    private static void joinAnyway(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

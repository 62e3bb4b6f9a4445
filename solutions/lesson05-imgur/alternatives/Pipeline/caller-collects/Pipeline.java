// Right: the threads post what happened to the caller, which alone keeps the books and tells progress.
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
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
        private final Queue<HttpUrl> waiting;
        private final BlockingQueue<Path> between = new ArrayBlockingQueue<>(capacity);
        private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
        private volatile boolean stopped;

        private final List<Path> files = new ArrayList<>(); // from here on for the caller alone
        private final Map<HttpUrl, Exception> lostLinks = new HashMap<>();
        private final List<Path> small = new ArrayList<>();
        private final Map<Path, Exception> lostFiles = new HashMap<>();
        private int done;
        private long downloaded = System.nanoTime();

        Run(List<HttpUrl> links, Path dir, Progress progress) {
            this.links = links;
            this.dir = dir;
            this.progress = progress;
            waiting = new ConcurrentLinkedQueue<>(links);
        }

        PipelineReport run() throws InterruptedException {
            long begin = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < downloaders + resizers; i++) {
                threads.add(new Thread(i < downloaders ? this::download : this::shrink));
            }
            threads.forEach(Thread::start);
            try {
                while (done < links.size()) {
                    inbox.take().run();
                }
            } finally {
                stopped = true;
                threads.forEach(Thread::interrupt); // resizers wait for a file that does not come
                threads.forEach(Pipeline::joinAnyway);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new PipelineReport(
                    new DownloadReport(files, lostLinks, Duration.ofNanos(downloaded - begin)),
                    new ResizeReport(small, lostFiles, took),
                    took);
        }

        private void done(String what) {
            done++;
            tell(what);
        }

        private void download() {
            try {
                for (HttpUrl link = waiting.poll(); link != null && !stopped; link = waiting.poll()) {
                    fetch(link);
                }
            } catch (InterruptedException e) {
                return;
            }
        }

        private void fetch(HttpUrl link) throws InterruptedException {
            Path file;
            try {
                file = fetcher.fetch(link, dir);
            } catch (Throwable failure) {
                inbox.add(() -> {
                    downloaded = System.nanoTime();
                    lostLinks.put(link, asException(failure));
                    done(link.toString());
                });
                return;
            }
            inbox.add(() -> {
                downloaded = System.nanoTime();
                files.add(file);
            });
            if (!stopped) {
                between.put(file);
            }
        }

        private void shrink() {
            try {
                while (!stopped) {
                    shrink(between.take());
                }
            } catch (InterruptedException e) {
                return;
            }
        }

        private void shrink(Path file) {
            try {
                Path thumbnail = thumbnailer.create(file);
                inbox.add(() -> {
                    small.add(thumbnail);
                    done(file.toString());
                });
            } catch (Throwable failure) {
                inbox.add(() -> {
                    lostFiles.put(file, asException(failure));
                    done(file.toString());
                });
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

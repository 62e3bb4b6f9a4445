// Mistake: hands over from thread to thread, so that nothing can wait.
// Caught by: C4 "so many files may wait besides"
// May also fail: C8
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.SynchronousQueue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    private final class Run {
        private final Path dir;
        private final Progress progress;
        private final Queue<HttpUrl> links;
        private final BlockingQueue<Optional<Path>> between = new SynchronousQueue<>();
        private final List<Path> files = Collections.synchronizedList(new ArrayList<>());
        private final Map<HttpUrl, Exception> lostLinks = new ConcurrentHashMap<>();
        private final List<Path> small = Collections.synchronizedList(new ArrayList<>());
        private final Map<Path, Exception> lostFiles = new ConcurrentHashMap<>();
        private volatile boolean stopped;

        Run(List<HttpUrl> links, Path dir, Progress progress) {
            this.links = new ConcurrentLinkedQueue<>(links);
            this.dir = dir;
            this.progress = progress;
        }

        PipelineReport run() throws InterruptedException {
            long begin = System.nanoTime();
            List<Thread> first = start(downloaders, this::download);
            List<Thread> second = start(resizers, this::shrink);
            long downloaded;
            try {
                for (Thread thread : first) {
                    thread.join();
                }
                downloaded = System.nanoTime();
                for (int i = 0; i < resizers; i++) {
                    between.put(Optional.empty());
                }
                for (Thread thread : second) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                stopped = true;
                List<Thread> all = new ArrayList<>(first);
                all.addAll(second);
                all.forEach(Thread::interrupt);
                all.forEach(Pipeline::joinAnyway);
                throw e;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new PipelineReport(
                    new DownloadReport(files, lostLinks, Duration.ofNanos(downloaded - begin)),
                    new ResizeReport(small, lostFiles, took),
                    took);
        }

        private List<Thread> start(int count, Runnable work) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Thread thread = new Thread(work);
                thread.start();
                threads.add(thread);
            }
            return threads;
        }

        private void download() {
            try {
                for (HttpUrl link = links.poll(); link != null && !stopped; link = links.poll()) {
                    Path file = fetch(link);
                    if (stopped) {
                        return;
                    }
                    if (file != null) {
                        between.put(Optional.of(file));
                    }
                }
            } catch (InterruptedException e) {
                return;
            }
        }

        private Path fetch(HttpUrl link) {
            try {
                Path file = fetcher.fetch(link, dir);
                files.add(file);
                return file;
            } catch (Throwable failure) {
                lostLinks.put(link, asException(failure));
            }
            tell(link + " failed");
            return null;
        }

        private void shrink() {
            try {
                for (Optional<Path> file = between.take(); file.isPresent() && !stopped; file = between.take()) {
                    try {
                        small.add(thumbnailer.create(file.get()));
                    } catch (Throwable failure) {
                        lostFiles.put(file.get(), asException(failure));
                    }
                    tell(file.get() + " done");
                    if (stopped) {
                        return;
                    }
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

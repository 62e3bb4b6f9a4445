// Uses one thread less than allowed, as the caller works on images as well; an index shared by all says which is next.
package course.imgur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

public class ParallelResizer {
    private final Thumbnailer thumbnailer;
    private final int threads;

    public ParallelResizer(Thumbnailer thumbnailer, int threads) {
        this.thumbnailer = Objects.requireNonNull(thumbnailer);
        if (threads < 1) {
            throw new IllegalArgumentException("threads < 1: " + threads);
        }
        this.threads = threads;
    }

    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        return new Run(images(dir)).all();
    }

    private static Path[] images(Path dir) {
        try (Stream<Path> files = Files.find(dir, 1, (file, attributes) -> attributes.isRegularFile())) {
            return files.filter(file -> file.getFileName().toString().matches("(?is).*\\.(jpg|jpeg|png)"))
                    .filter(file -> !file.getFileName().toString().matches("(?is).*_thumbnail\\.[a-z]*"))
                    .toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Run implements Runnable {
        private final long start = System.nanoTime();
        private final Path[] images;
        private final AtomicInteger next = new AtomicInteger();
        private final ConcurrentLinkedQueue<Path> thumbnails = new ConcurrentLinkedQueue<>();
        private final Map<Path, Exception> failures = new ConcurrentHashMap<>();
        private volatile boolean stopped;

        Run(Path[] images) {
            this.images = images;
        }

        ResizeReport all() throws InterruptedException {
            List<Thread> others = new ArrayList<>();
            for (int i = 1; i < Math.min(threads, images.length); i++) {
                Thread thread = new Thread(this);
                thread.start();
                others.add(thread);
            }
            run();
            try {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                for (Thread other : others) {
                    other.join();
                }
                return new ResizeReport(List.copyOf(thumbnails), failures, Duration.ofNanos(System.nanoTime() - start));
            } catch (InterruptedException e) {
                stopped = true;
                others.forEach(Thread::interrupt);
                for (Thread other : others) {
                    other.join();
                }
                throw e;
            }
        }

        @Override
        public void run() {
            while (!stopped && !Thread.currentThread().isInterrupted()) {
                int i = next.getAndIncrement();
                if (i >= images.length) {
                    return;
                }
                try {
                    thumbnails.add(thumbnailer.create(images[i]));
                } catch (Exception e) {
                    failures.put(images[i], e);
                } catch (Error e) {
                    failures.put(images[i], new Exception(e.toString(), e));
                }
            }
        }
    }
}

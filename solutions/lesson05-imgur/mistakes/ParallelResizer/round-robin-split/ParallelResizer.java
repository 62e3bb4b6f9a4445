// Mistake: deals the images out to the threads beforehand.
// Caught by: C3 "give it no fixed share"
package course.imgur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

public class ParallelResizer {
    private final Thumbnailer thumbnailer;
    private final int threads;

    public ParallelResizer(Thumbnailer thumbnailer, int threads) {
        this.thumbnailer = Objects.requireNonNull(thumbnailer);
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.threads = threads;
    }

    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        long begin = System.nanoTime();
        List<Path> images = images(dir);
        List<Path> thumbnails = Collections.synchronizedList(new ArrayList<>());
        Map<Path, Exception> failures = new ConcurrentHashMap<>();
        List<Thread> workers = new ArrayList<>();
        AtomicBoolean stopped = new AtomicBoolean();
        for (int i = 0; i < threads; i++) {
            int first = i;
            Thread worker = new Thread(() -> {
                for (int next = first; next < images.size() && !stopped.get(); next += threads) {
                    Path image = images.get(next);
                    try {
                        thumbnails.add(thumbnailer.create(image));
                    } catch (Throwable e) {
                        failures.put(image, e instanceof Exception failure ? failure : new Exception(e));
                    }
                }
            });
            workers.add(worker);
            worker.start();
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            stopped.set(true);
            workers.forEach(Thread::interrupt);
            for (Thread worker : workers) {
                worker.join();
            }
            throw e;
        }
        return new ResizeReport(thumbnails, failures, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static List<Path> images(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?i).*(?<!_thumbnail)\\.(jpe?g|png)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

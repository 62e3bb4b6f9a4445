// Mistake: interrupts the images in work and then begins the others.
// Caught by: C7 "begin no other after it"
// May also fail: C8
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
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        Queue<Path> queue = new ConcurrentLinkedQueue<>(images);
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(() -> {
                for (Path image = queue.poll(); image != null; image = queue.poll()) {
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

// Uses a thread for each image, begun only when a semaphore has a place; the last places acquired show that all have
// ended.
package course.imgur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

public class ParallelResizer {
    private final Thumbnailer thumbnailer;
    private final int threads;

    public ParallelResizer(Thumbnailer thumbnailer, int threads) {
        this.thumbnailer = Objects.requireNonNull(thumbnailer);
        if (threads < 1) {
            throw new IllegalArgumentException("threads = " + threads);
        }
        this.threads = threads;
    }

    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        long start = System.nanoTime();
        List<Path> thumbnails = new ArrayList<>(); // guarded by failures
        Map<Path, Exception> failures = new HashMap<>(); // guarded by itself
        Semaphore places = new Semaphore(threads);
        List<Thread> started = new ArrayList<>();
        try {
            for (Path image : images(dir)) {
                places.acquire();
                Thread thread = new Thread(() -> {
                    try {
                        Path thumbnail = thumbnailer.create(image);
                        synchronized (failures) {
                            thumbnails.add(thumbnail);
                        }
                    } catch (Throwable e) {
                        synchronized (failures) {
                            failures.put(image, e instanceof Exception failure ? failure : new ExecutionException(e));
                        }
                    } finally {
                        places.release();
                    }
                });
                thread.start();
                started.add(thread);
            }
            for (Thread thread : started) {
                thread.join();
            }
        } catch (InterruptedException e) {
            started.forEach(Thread::interrupt);
            places.acquireUninterruptibly(threads);
            throw e;
        }
        synchronized (failures) {
            return new ResizeReport(thumbnails, failures, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static List<Path> images(Path dir) {
        try (Stream<Path> files = Files.walk(dir, 1)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && isImage(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isImage(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0
                && List.of("jpg", "jpeg", "png")
                        .contains(name.substring(dot + 1).toLowerCase())
                && !name.substring(0, dot).endsWith("_thumbnail");
    }
}

// Mistake: the tasks add to one ArrayList without a lock.
// Caught by: C5 "guard the lists and maps that threads share"
package course.imgur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

public class ParallelResizer {
    private final Thumbnailer thumbnailer;
    private final int threads;

    public ParallelResizer(Thumbnailer thumbnailer, int threads) {
        this.thumbnailer = Objects.requireNonNull(thumbnailer, "thumbnailer");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
        this.threads = threads;
    }

    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        long begin = System.nanoTime();
        List<Path> images = imagesIn(dir);
        List<Path> thumbnails = new ArrayList<>();
        Map<Path, Exception> failures = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Map<Path, Future<?>> running = new LinkedHashMap<>();
            images.forEach(image -> running.put(image, pool.submit(() -> thumbnails.add(thumbnailer.create(image)))));
            for (Path image : images) {
                try {
                    running.get(image).get();
                } catch (ExecutionException e) {
                    failures.put(image, asException(e));
                }
            }
        } finally {
            end(pool);
        }
        return new ResizeReport(thumbnails, failures, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** A list made before the first thumbnail is: those come into the same folder. */
    private static List<Path> imagesIn(Path dir) {
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(Files::isRegularFile)
                    .filter(ParallelResizer::isImage)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't list " + dir, e);
        }
    }

    private static boolean isImage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches(".*\\.(jpe?g|png)") && !name.matches(".*_thumbnail\\.[a-z]+");
    }

    private static Exception asException(ExecutionException e) {
        return e.getCause() instanceof Exception failure ? failure : e; // the report takes no Error: it stays inside
    }

    /** Interrupts what still runs, if anything, and waits until its threads have ended, however often it is interrupted. */
    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

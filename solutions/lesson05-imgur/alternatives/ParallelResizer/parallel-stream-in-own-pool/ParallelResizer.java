// Uses a parallel stream, run inside a ForkJoinPool of its own, so that its parallelism is the number of threads.
package course.imgur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

public class ParallelResizer {
    private final Thumbnailer thumbnailer;
    private final int threads;

    public ParallelResizer(Thumbnailer thumbnailer, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        this.thumbnailer = Objects.requireNonNull(thumbnailer);
        this.threads = threads;
    }

    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        long start = System.nanoTime();
        List<Path> images;
        try (Stream<Path> files = Files.list(dir)) {
            images = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?i).*\\.(jpe?g|png)"))
                    .filter(file -> !file.toString().matches("(?i).*_thumbnail\\.[^.]*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Path, Path> thumbnails = new ConcurrentHashMap<>();
        Map<Path, Exception> failures = new ConcurrentHashMap<>();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> images.parallelStream().forEach(image -> resize(pool, image, thumbnails, failures)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
            while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
                continue;
            }
        }
        return new ResizeReport(
                List.copyOf(thumbnails.values()), failures, Duration.ofNanos(System.nanoTime() - start));
    }

    private void resize(ForkJoinPool pool, Path image, Map<Path, Path> thumbnails, Map<Path, Exception> failures) {
        if (pool.isShutdown()) {
            return;
        }
        try {
            thumbnails.put(image, thumbnailer.create(image));
        } catch (Exception e) {
            failures.put(image, e);
        } catch (Error e) {
            failures.put(image, new Exception("error", e));
        }
    }
}

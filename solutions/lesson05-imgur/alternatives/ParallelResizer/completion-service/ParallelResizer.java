// Uses an ExecutorCompletionService: takes results as they come. Lists with DirectoryStream, ends the pool in a
// finally.
package course.imgur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public class ParallelResizer {
    private final Thumbnailer thumbnailer;
    private final int threads;

    public ParallelResizer(Thumbnailer thumbnailer, int threads) {
        if (thumbnailer == null) {
            throw new NullPointerException("thumbnailer");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.thumbnailer = thumbnailer;
        this.threads = threads;
    }

    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        long start = System.nanoTime();
        List<Path> done = new ArrayList<>();
        Map<Path, Exception> failures = new HashMap<>();
        Map<Future<Path>, Path> images = new HashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(dir)) {
            List<Path> found = new ArrayList<>();
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file) && name.matches("(?i).*(?<!_thumbnail)\\.(jpg|jpeg|png)")) {
                    found.add(file);
                }
            }
            ExecutorCompletionService<Path> service = new ExecutorCompletionService<>(pool);
            for (Path image : found) {
                images.put(service.submit(() -> thumbnailer.create(image)), image);
            }
            for (int i = 0; i < found.size(); i++) {
                Future<Path> next = service.take();
                try {
                    done.add(next.get());
                } catch (ExecutionException e) {
                    failures.put(
                            images.get(next),
                            e.getCause() instanceof Exception cause ? cause : new RuntimeException(e.getCause()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.DAYS);
        }
        return new ResizeReport(done, failures, Duration.ofNanos(System.nanoTime() - start));
    }
}

// Uses threads of its own that poll a queue filled before they start; the first Error is thrown once all have ended.
package course.imgur;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

public class ParallelResizer {
    private final Thumbnailer thumbnailer;
    private final int threads;

    public ParallelResizer(Thumbnailer thumbnailer, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads are too few");
        }
        thumbnailer.getClass(); // null is refused
        this.thumbnailer = thumbnailer;
        this.threads = threads;
    }

    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        long start = System.nanoTime();
        Queue<Path> images = new ConcurrentLinkedQueue<>();
        File[] files = dir.toFile().listFiles();
        if (files == null) {
            throw new UncheckedIOException(new IOException("no folder: " + dir));
        }
        for (File file : files) {
            String name = file.getName().toLowerCase(Locale.ENGLISH);
            boolean image = name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".png");
            if (file.isFile()
                    && image
                    && !name.substring(0, name.lastIndexOf('.')).endsWith("_thumbnail")) {
                images.add(dir.resolve(file.getName()));
            }
        }
        List<Path> thumbnails = Collections.synchronizedList(new ArrayList<>());
        Map<Path, Exception> failures = Collections.synchronizedMap(new HashMap<>());
        AtomicReference<Error> error = new AtomicReference<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(() -> work(images, thumbnails, failures, error), "resizer-" + i);
            workers.add(worker);
            worker.start();
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            images.clear();
            workers.forEach(Thread::interrupt);
            joinAnyway(workers);
            throw e;
        }
        if (error.get() != null) {
            throw error.get();
        }
        return new ResizeReport(thumbnails, failures, Duration.ofNanos(System.nanoTime() - start));
    }

    private void work(
            Queue<Path> images, List<Path> thumbnails, Map<Path, Exception> failures, AtomicReference<Error> error) {
        for (Path image = images.poll(); image != null; image = images.poll()) {
            try {
                thumbnails.add(thumbnailer.create(image));
            } catch (Exception e) {
                failures.put(image, e);
            } catch (Error e) {
                error.compareAndSet(null, e);
            }
        }
    }

    private static void joinAnyway(List<Thread> workers) {
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    worker.interrupt(); // asked twice, ask again
                }
            }
        }
    }
}

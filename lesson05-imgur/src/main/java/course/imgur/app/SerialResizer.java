package course.imgur.app;

import course.imgur.Comparison.Resizer;
import course.imgur.ResizeReport;
import course.imgur.Thumbnailer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shrinks one image after another, so that there is something to compare ParallelResizer with. */
final class SerialResizer implements Resizer {
    private final Thumbnailer thumbnailer;

    SerialResizer(Thumbnailer thumbnailer) {
        this.thumbnailer = thumbnailer;
    }

    @Override
    public ResizeReport resizeAll(Path dir) throws InterruptedException {
        long began = System.nanoTime();
        List<Path> thumbnails = new ArrayList<>();
        Map<Path, Exception> failures = new LinkedHashMap<>();
        for (Path image : images(dir)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                thumbnails.add(thumbnailer.create(image));
            } catch (IOException e) {
                failures.put(image, e);
            }
        }
        return new ResizeReport(thumbnails, failures, Duration.ofNanos(System.nanoTime() - began));
    }

    private static List<Path> images(Path dir) {
        try {
            return ImageFiles.images(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

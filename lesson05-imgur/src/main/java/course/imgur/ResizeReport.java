package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Given. What came of shrinking images: every image is behind one of {@code thumbnails} or in {@code failures}.
 *
 * @param thumbnails the files made
 * @param failures the images that failed, each with what was thrown
 * @param took from before the first image until after the last
 */
public record ResizeReport(List<Path> thumbnails, Map<Path, Exception> failures, Duration took) {
    public ResizeReport {
        thumbnails = List.copyOf(thumbnails);
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }
}

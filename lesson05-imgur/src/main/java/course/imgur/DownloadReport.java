package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Given. What came of a download: every link is in {@code files} or in {@code failures}.
 *
 * @param files the files fetched
 * @param failures the links that failed, each with what its fetcher threw
 * @param took from before the first fetch until after the last
 */
public record DownloadReport(List<Path> files, Map<HttpUrl, Exception> failures, Duration took) {
    public DownloadReport {
        files = List.copyOf(files);
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }
}

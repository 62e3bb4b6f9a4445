package course.imgur;

import java.time.Duration;

/**
 * Given. What came of downloading and shrinking at the same time.
 *
 * @param downloads what came of the links
 * @param thumbnails what came of the files fetched
 * @param took from before the first fetch until after the last thumbnail
 */
public record PipelineReport(DownloadReport downloads, ResizeReport thumbnails, Duration took) {}

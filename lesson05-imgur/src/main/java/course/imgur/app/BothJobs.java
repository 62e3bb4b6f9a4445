package course.imgur.app;

import course.imgur.Comparison.Both;
import course.imgur.DownloadReport;
import course.imgur.Fetcher;
import course.imgur.ParallelResizer;
import course.imgur.Pipeline;
import course.imgur.PipelineReport;
import course.imgur.PooledDownloader;
import course.imgur.Progress;
import course.imgur.ResizeReport;
import java.util.function.Supplier;

/**
 * The two ways to download and resize, each recorded: one job after the other, or both at the same time. They have the same number of
 * threads, so that they differ in nothing else.
 *
 * @param fetchers makes a fetcher for each
 */
record BothJobs(Settings settings, Supplier<Fetcher> fetchers) {
    /** Makes one of them. */
    interface Way {
        /** May throw {@link course.classroom.NotStartedException}, as what it makes. */
        Both make(Recording recording, Progress progress);
    }

    Recording recording(String name) {
        return new Recording(name, settings.workers(), settings.resizers());
    }

    /** All downloads, then all thumbnails. */
    Both phases(Recording recording, Progress progress) {
        PooledDownloader downloader = new PooledDownloader(recording.recorded(fetchers.get()), settings.workers());
        ParallelResizer resizer =
                new ParallelResizer(recording.thumbnailer(settings.size(), progress), settings.resizers());
        return (links, dir) -> {
            DownloadReport downloads = downloader.download(links, dir);
            ResizeReport thumbnails = resizer.resizeAll(dir);
            return new PipelineReport(downloads, thumbnails, downloads.took().plus(thumbnails.took()));
        };
    }

    /** Thumbnails while downloads go on. Twice as many files as resizers may wait, so that no resizer runs dry. */
    Both pipeline(Recording recording, Progress progress) {
        int resizers = settings.resizers();
        Pipeline pipeline = new Pipeline(
                recording.recorded(fetchers.get()),
                recording.thumbnailer(settings.size(), what -> {}),
                settings.workers(),
                resizers,
                2 * resizers);
        return (links, dir) -> pipeline.run(links, dir, progress);
    }
}

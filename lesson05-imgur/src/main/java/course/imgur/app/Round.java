package course.imgur.app;

import course.imgur.Comparison;
import course.imgur.Comparison.Job;
import course.imgur.Comparison.Resizer;
import course.imgur.Comparison.Row;
import course.imgur.Comparison.State;
import course.imgur.DownloadReport;
import course.imgur.Downloader;
import course.imgur.Fetcher;
import course.imgur.ParallelResizer;
import course.imgur.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/**
 * Downloads with one approach after another, each into a fresh folder of its own, then resizes serially and in parallel,
 * then does both. For one thread.
 */
final class Round {
    private static final String SERIAL = "single";
    private static final String PARALLEL = "parallel";
    private static final String RESIZE_FOLDER = "resize-";
    private static final String PHASES = "phases";
    private static final String PIPELINE = "pipeline";
    private static final String BOTH_FOLDER = "both-";

    private final Settings settings;
    private final Http http;
    private final Supplier<Fetcher> fetchers;
    private final OutFolder out;
    private final Display display;
    private final Comparison comparison;
    private final CtrlC ctrlC;

    /**
     * @param http the client that the fetchers use
     * @param fetchers makes a fetcher for each approach
     * @param comparison takes the rows
     */
    Round(
            Settings settings,
            Http http,
            Supplier<Fetcher> fetchers,
            OutFolder out,
            Display display,
            Comparison comparison,
            CtrlC ctrlC) {
        this.settings = settings;
        this.http = http;
        this.fetchers = fetchers;
        this.out = out;
        this.display = display;
        this.comparison = comparison;
        this.ctrlC = ctrlC;
    }

    /** Blocks until: all is downloaded. Approaches in {@code unbegun}, and those that need what is not here, get a row that says so. */
    void download(Collection<Approach> approaches, Collection<Approach> unbegun, Collection<HttpUrl> links)
            throws InterruptedException, IOException, Problem {
        for (Approach approach : approaches) {
            if (approach.lacksRedis()) {
                comparison.withoutRedis(Job.DOWNLOAD, approach.name(), approach.atOnce(settings.workers()));
            } else if (!approach.isAvailable()) {
                comparison.unavailable(Job.DOWNLOAD, approach.name(), approach.atOnce(settings.workers()));
            } else if (unbegun.contains(approach)) {
                comparison.notBegun(Job.DOWNLOAD, approach.name(), approach.atOnce(settings.workers()));
            } else {
                download(approach, links);
            }
        }
    }

    private void download(Approach approach, Collection<HttpUrl> links)
            throws InterruptedException, IOException, Problem {
        Path dir = out.fresh(approach.name());
        try {
            download(approach, links, dir);
        } catch (InterruptedException e) {
            if (approach.isElsewhere()) {
                OutFolder.delete(dir); // a child that is killed leaves half a file, by whatever name
            }
            throw e;
        }
    }

    private void download(Approach approach, Collection<HttpUrl> links, Path dir)
            throws InterruptedException, IOException, Problem {
        http.forgetConnections();
        try (Display.Task task = display.begin(approach.name(), "downloaded", links.size())) {
            int workers = settings.workers();
            comparison.download(
                    approach.name(), approach.atOnce(workers), () -> downloader(approach, task), links, dir);
        }
        stopIfNeeded();
    }

    /** One that fetches elsewhere tells of its images when it has all of them. */
    private Downloader downloader(Approach approach, Progress progress) {
        Downloader made = approach.maker().make(new ToldFetcher(fetchers.get(), progress), settings.workers());
        if (!approach.isElsewhere()) {
            return made;
        }
        return (links, dir) -> {
            DownloadReport report = made.download(links, dir);
            report.files().forEach(file -> progress.done(file.getFileName().toString()));
            return report;
        };
    }

    /**
     * Blocks until: the images of the approach that got most have been shrunk, serially and in parallel. Does nothing if
     * there are none.
     *
     * @param unbegun which of the two nobody has begun
     */
    void resize(Collection<String> unbegun) throws InterruptedException, IOException, Problem {
        Optional<Row> best = comparison.rows().stream()
                .filter(row -> row.state() == State.MEASURED && row.images() > 0)
                .max(Comparator.comparingInt(Row::images));
        if (best.isEmpty()) {
            return;
        }
        Path images = out.path().resolve(best.get().approach());
        int size = settings.size();
        int threads = settings.resizers();
        resize(SERIAL, 1, unbegun, images, progress -> new SerialResizer(new ToldThumbnailer(size, progress)));
        resize(PARALLEL, threads, unbegun, images, progress -> {
            ParallelResizer resizer = new ParallelResizer(new ToldThumbnailer(size, progress), threads);
            return resizer::resizeAll;
        });
    }

    private void resize(
            String approach, int threads, Collection<String> unbegun, Path images, Function<Progress, Resizer> maker)
            throws InterruptedException, IOException, Problem {
        if (unbegun.contains(approach)) {
            comparison.notBegun(Job.RESIZE, approach, threads);
            return;
        }
        Path dir = out.fresh(RESIZE_FOLDER + approach);
        List<Path> files = ImageFiles.images(images);
        for (Path image : files) {
            WholeFile.write(dir.resolve(image.getFileName()), copy -> Files.copy(image, copy));
        }
        try (Display.Task task = display.begin("resize " + approach, "resized", files.size())) {
            comparison.resize(approach, threads, () -> maker.apply(task), dir);
        }
        stopIfNeeded();
    }

    /**
     * Blocks until: the links have been downloaded and shrunk, in two phases and in a pipeline.
     *
     * @param unbegun which of the two nobody has begun
     * @return who did what when, of those that did something
     */
    List<Recording> both(Collection<String> unbegun, Collection<HttpUrl> links)
            throws InterruptedException, IOException, Problem {
        BothJobs jobs = new BothJobs(settings, fetchers);
        List<Recording> recordings = new ArrayList<>();
        recordings.add(both(jobs.recording(PHASES), unbegun, links, jobs::phases));
        recordings.add(both(jobs.recording(PIPELINE), unbegun, links, jobs::pipeline));
        recordings.removeIf(recording -> recording.spans().isEmpty());
        return recordings;
    }

    private Recording both(Recording recording, Collection<String> unbegun, Collection<HttpUrl> links, BothJobs.Way way)
            throws InterruptedException, IOException, Problem {
        String approach = recording.name();
        if (unbegun.contains(approach)) {
            comparison.notBegun(Job.BOTH, approach, settings.workers());
            return recording;
        }
        Path dir = out.fresh(BOTH_FOLDER + approach);
        http.forgetConnections();
        try (Display.Task task = display.begin("both " + approach, "downloaded and resized", links.size())) {
            comparison.both(approach, settings.workers(), () -> way.make(recording, task), links, dir);
        }
        stopIfNeeded();
        return recording;
    }

    /** An approach that is cut off, or meets a full disk, may well return and call it some failures. */
    private void stopIfNeeded() throws InterruptedException, Problem {
        if (ctrlC.pressed()) {
            throw new InterruptedException();
        }
        for (Throwable failure : comparison.lastFailures()) {
            if (Failures.isDiskFull(failure)) {
                throw Failures.diskFull(settings.out(), failure);
            }
        }
    }
}

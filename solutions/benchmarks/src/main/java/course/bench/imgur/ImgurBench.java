package course.bench.imgur;

import course.grader.CourseTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast are lesson 5's answers beside the best tools? */
@Command(
        name = "imgur",
        mixinStandardHelpOptions = true,
        description =
                "Measures lesson 5's model answers beside wget2, curl, aria2c, Python, Thumbnailator, Pillow and libvips;"
                        + " what is not installed is left out.")
public final class ImgurBench implements Callable<Integer> {
    private static final String DOWNLOADS = "downloads";
    private static final String MEMORY = "memory";
    private static final String THUMBNAILS = "thumbnails";
    private static final String PIPELINE = "pipeline";
    private static final Set<String> PARTS = new TreeSet<>(List.of(DOWNLOADS, MEMORY, THUMBNAILS, PIPELINE));
    private static final String ALTERNATIVES = "solutions/lesson05-imgur/alternatives/Thumbnailer";
    private static final int FEW = 200;
    private static final int MANY = 2_000;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "Run each program N times (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only these parts: downloads, memory, thumbnails, pipeline.")
    private Set<String> only = PARTS;

    private final PrintStream out;
    private final boolean isTerminal;

    /** @param isTerminal whether a person is watching */
    public ImgurBench(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** Blocks until: all has been measured. Returns 2 when the options make no sense. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        if (runs < 1 || !PARTS.containsAll(only)) {
            System.err.println("bench: --runs must be at least 1, and --only one of " + String.join(", ", PARTS));
            return 2;
        }
        Report report = new Report(out, isTerminal);
        String classPath = System.getProperty("java.class.path");
        try (Workplace place = Workplace.open()) {
            DownloadBench downloads = new DownloadBench(report, place, classPath, runs);
            if (only.contains(DOWNLOADS)) {
                downloads.fromStartToEnd(FEW, Duration.ofMillis(250), 1.15, 1.10, Double.POSITIVE_INFINITY);
                downloads.fromStartToEnd(MANY, Duration.ofMillis(50), Double.POSITIVE_INFINITY, 1.15, 0.65);
                downloads.warm();
            }
            if (only.contains(THUMBNAILS)) {
                Path alternatives = CourseTree.ofThisProgram().root().resolve(ALTERNATIVES);
                new ThumbnailBench(report, place, classPath, alternatives, runs).run();
            }
            if (only.contains(PIPELINE)) {
                new PipelineBench(report, place, classPath, runs).run();
            }
            if (only.contains(MEMORY)) {
                downloads.memory(FEW, MANY);
            }
        }
        report.summary();
        return 0;
    }
}

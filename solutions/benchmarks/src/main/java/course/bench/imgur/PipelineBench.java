package course.bench.imgur;

import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The pipeline beside its own two phases, one after the other, in one warm JVM. */
final class PipelineBench {
    private static final int CONNECTIONS = 8;
    private static final int SIZE = 128;
    private static final int IMAGES = 100;
    private static final Duration LATENCY = Duration.ofMillis(250);

    private final Report report;
    private final Workplace place;
    private final String classPath;
    private final int runs;

    PipelineBench(Report report, Workplace place, String classPath, int runs) {
        this.report = report;
        this.place = place;
        this.classPath = classPath;
        this.runs = runs;
    }

    /** Blocks until: both have been played that often, in turn. */
    void run() throws IOException, InterruptedException {
        String what = "%d images, %d ms, %d connections".formatted(IMAGES, LATENCY.toMillis(), CONNECTIONS);
        Samples seconds = new Samples();
        Samples tails = new Samples();
        try (Gallery gallery = Gallery.of(IMAGES).imagesOnly().latency(LATENCY).start();
                Report.Steps steps = report.begin("pipeline: " + what, 1)) {
            Command.Run run = command(place.links(gallery)).run();
            for (String way : List.of(PipelineProgram.PHASES, PipelineProgram.PIPELINE)) {
                run.numbers(way).stream().skip(1).forEach(value -> seconds.add(way, value));
                run.numbers(way + "-tail").stream().skip(1).forEach(value -> tails.add(way, value));
            }
            steps.done();
        }
        report.table("Download and shrink: " + what, "seconds", seconds, PipelineProgram.PHASES);
        report.reach(
                "the two phases, of the pipeline's time",
                seconds.ratio(PipelineProgram.PHASES, PipelineProgram.PIPELINE),
                Report.Bound.AT_LEAST,
                1.3);
        report.reach(
                "the pipeline's last thumbnail after its last download, ms",
                1000 * tails.median(PipelineProgram.PIPELINE),
                Report.Bound.AT_MOST,
                50);
    }

    /** The first of each warms up. */
    private Command command(Path links) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("" + links, "" + place.fresh("both"), "" + CONNECTIONS, "" + SIZE));
        for (int run = 0; run <= runs; run++) {
            arguments.addAll(List.of(PipelineProgram.PHASES, PipelineProgram.PIPELINE));
        }
        return Command.java(classPath, List.of(), PipelineProgram.class, arguments);
    }
}

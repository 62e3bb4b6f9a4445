package course.bench.imgur;

import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The model answers' pool of threads beside other programs, over the same connections, each from its start to its end. */
final class DownloadBench {
    private static final int CONNECTIONS = 8;
    private static final int WARM_IMAGES = 400;
    private static final int WARM_ROUNDS = 5;
    private static final int WARMING_UP = 2;

    private final Report report;
    private final Workplace place;
    private final String classPath;
    private final List<FetchTool> tools;
    private final int runs;

    DownloadBench(Report report, Workplace place, String classPath, int runs) {
        this.report = report;
        this.place = place;
        this.classPath = classPath;
        this.runs = runs;
        this.tools = FetchTool.all(classPath, place.file(""));
    }

    /** Blocks until: all programs have fetched that many images that often. */
    void fromStartToEnd(int images, Duration latency, double mostOfIdeal, double mostOfWget2, double mostOfAria2c)
            throws IOException, InterruptedException {
        String what = "%d images, %d ms, %d connections".formatted(images, latency.toMillis(), CONNECTIONS);
        Samples seconds = new Samples();
        List<FetchTool> here = report.present(tools);
        try (Gallery gallery = gallery(images, latency);
                Report.Steps steps = report.begin(what, runs * here.size())) {
            Path links = place.links(gallery);
            for (int run = 0; run < runs; run++) {
                for (FetchTool tool : inTurn(here, run)) {
                    seconds.add(tool.name(), fetch(tool, gallery, links));
                    steps.done();
                }
            }
        }
        double ideal = Math.ceil((double) images / CONNECTIONS) * latency.toMillis() / 1000;
        report.table("Download: " + what + ", whole programs", "seconds", seconds, FetchTool.COURSE);
        report.reach(
                what + ": of the ideal", seconds.median(FetchTool.COURSE) / ideal, Report.Bound.AT_MOST, mostOfIdeal);
        compare(what, seconds, FetchTool.WGET2, mostOfWget2);
        compare(what, seconds, FetchTool.ARIA2C, mostOfAria2c);
    }

    private void compare(String what, Samples seconds, String peer, double most) {
        if (seconds.contestants().contains(peer)) {
            report.reach(what + ": of " + peer, seconds.ratio(FetchTool.COURSE, peer), Report.Bound.AT_MOST, most);
        }
    }

    private double fetch(FetchTool tool, Gallery gallery, Path links) throws IOException, InterruptedException {
        Path dir = place.fresh("fetched");
        double seconds = tool.maker().make(links, dir, CONNECTIONS).run().seconds();
        Workplace.check(tool.name(), gallery, dir);
        return seconds;
    }

    /** Blocks until: a JVM that is warm has fetched them that often, and wget2 as well. */
    void warm() throws IOException, InterruptedException {
        String what = "%d images, no latency, %d connections".formatted(WARM_IMAGES, CONNECTIONS);
        Samples rates = new Samples();
        List<FetchTool> peers = report.present(tools).stream()
                .filter(tool -> tool.name().equals(FetchTool.WGET2))
                .toList();
        try (Gallery gallery = gallery(WARM_IMAGES, Duration.ZERO);
                Report.Steps steps = report.begin(what, runs)) {
            Path links = place.links(gallery);
            for (int run = 0; run < runs; run++) {
                rates.add(FetchTool.COURSE, warmRate(links));
                for (FetchTool peer : peers) {
                    rates.add(peer.name(), WARM_IMAGES / fetch(peer, gallery, links));
                }
                steps.done();
            }
        }
        report.table("Download: " + what + ", the course's in a warm JVM", "images/s", rates, FetchTool.COURSE);
        if (!peers.isEmpty()) {
            double ratio = rates.ratio(FetchTool.COURSE, FetchTool.WGET2);
            report.reach(what + ", warm: images a second of wget2's", ratio, Report.Bound.AT_LEAST, 1.0);
        }
    }

    private double warmRate(Path links) throws IOException, InterruptedException {
        Command command = Command.java(
                classPath,
                List.of(),
                FetchProgram.class,
                List.of("" + links, "" + place.fresh("warm"), "" + CONNECTIONS, "" + WARM_ROUNDS));
        List<Double> seconds = command.run().numbers("seconds");
        return WARM_IMAGES / Samples.median(seconds.subList(WARMING_UP, seconds.size()));
    }

    /** Blocks until: few and many images have been fetched, and many with a small heap. */
    void memory(int few, int many) throws IOException, InterruptedException {
        double small = peak(few, List.of());
        double large = peak(many, List.of());
        report.reach(
                "memory: %d images of %d (%.0f of %.0f MB resident)".formatted(many, few, large, small),
                large / small,
                Report.Bound.AT_MOST,
                1.2);
        report.reach(
                "memory: %d images with -Xmx48m, MB resident".formatted(many),
                peak(many, List.of("-Xmx48m")),
                Report.Bound.NONE,
                0);
    }

    private double peak(int images, List<String> options) throws IOException, InterruptedException {
        try (Gallery gallery = gallery(images, Duration.ofMillis(5));
                Report.Steps steps = report.begin("memory, %d images".formatted(images), 1)) {
            Path dir = place.fresh("fetched");
            Command command = Command.java(
                    classPath,
                    options,
                    FetchProgram.class,
                    List.of("" + place.links(gallery), "" + dir, "" + CONNECTIONS, "1"));
            double megabytes = command.run().numbers("megabytes").get(0);
            Workplace.check(FetchTool.COURSE, gallery, dir);
            steps.done();
            return megabytes;
        }
    }

    private static Gallery gallery(int images, Duration latency) {
        return Gallery.of(images).imagesOnly().latency(latency).start();
    }

    /** Each run begins with another one, lest what one leaves behind always meets the same other. */
    private static List<FetchTool> inTurn(List<FetchTool> all, int run) {
        List<FetchTool> turned = new ArrayList<>(all);
        Collections.rotate(turned, run);
        return turned;
    }
}

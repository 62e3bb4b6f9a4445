package course.imgur.app;

import course.imgur.Comparison;
import course.imgur.Comparison.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;

/** The whole run: warm up, list, download with each approach, resize, print the table, write the files. */
final class MainJob {
    private static final String TABLE_FILE = "comparison.csv";
    private static final String PNG_FILE = "comparison.png";
    private static final String SVG_FILE = "comparison.svg";
    private static final String PIPELINE_FILE = "pipeline.svg";

    private final Settings settings;
    private final Display display;
    private final PrintStream stdout;
    private final List<String> notes = new ArrayList<>();
    private List<Recording> recordings = List.of(); // of both jobs in one

    /** Draws into a stream. */
    private interface Drawing {
        void drawTo(ByteArrayOutputStream stream) throws IOException;
    }

    /** @param stdout takes the table */
    MainJob(Settings settings, Display display, PrintStream stdout) {
        this.settings = settings;
        this.display = display;
        this.stdout = stdout;
    }

    /**
     * Blocks until: all is done.
     *
     * @param ctrlC is told how to cut off calls under way
     * @throws Problem when it can't go on, or an approach did not get everything done; what was measured is printed
     * @throws InterruptedException when interrupted; what was measured is printed
     */
    void run(CtrlC ctrlC) throws Problem, InterruptedException {
        try (Http http = new Http(settings.workers(), display::say);
                Source source = Source.open(settings)) {
            ctrlC.cutOff(http::cutOff);
            Comparison comparison = new Comparison(source.witness());
            OutFolder out = new OutFolder(settings.out());
            boolean complete = false;
            try {
                measure(source, http, out, comparison, ctrlC);
                complete = true;
            } finally {
                if (complete || hasNumbers(comparison)) {
                    print(comparison);
                }
            }
            writeFiles(out, comparison);
            judge(comparison);
        } catch (IOException e) {
            throw Failures.cannotWrite(settings.out(), e);
        }
    }

    private void measure(Source source, Http http, OutFolder out, Comparison comparison, CtrlC ctrlC)
            throws Problem, InterruptedException, IOException {
        List<HttpUrl> links = new Links(source, http, notes::add).find(settings.images());
        display.say("warming up");
        WarmUp.Result warm = WarmUp.run(settings, http, out, ctrlC);
        if (!warm.downloadsBegun()) {
            notes.add("Downloads (exercise 5.2) is not begun: a naive stand-in fetched the images.");
        }
        Round round = new Round(
                settings, http, WarmUp.fetchers(warm.downloadsBegun(), http), out, display, comparison, ctrlC);
        if (!settings.approaches().contains(Approach.NAIVE) && needsNaive(warm.unbegun())) {
            List<String> exercises = exercises(warm.unbegun());
            notes.add("naive is the program that this lesson begins with; "
                    + (exercises.size() == 1 ? "exercise %s brings" : "exercises %s bring")
                            .formatted(String.join(", ", exercises))
                    + " what is not begun.");
            round.download(List.of(Approach.NAIVE), Set.of(), links);
        }
        round.download(settings.approaches(), warm.unbegun(), links);
        round.resize(warm.unbegunResizers());
        if (settings.both()) {
            recordings = round.both(warm.unbegunForBoth(), links);
        }
    }

    /** Whether there would be nothing to compare with: what does one image at a time is not begun, or nothing is. */
    private boolean needsNaive(Set<Approach> unbegun) {
        return !settings.approaches().isEmpty() && unbegun.containsAll(settings.approaches())
                || unbegun.stream().anyMatch(approach -> !approach.concurrent());
    }

    private List<String> exercises(Set<Approach> unbegun) {
        return settings.approaches().stream()
                .filter(unbegun::contains)
                .map(Approach::exercise)
                .toList();
    }

    private static boolean hasNumbers(Comparison comparison) {
        return comparison.rows().stream().anyMatch(row -> row.state() == State.MEASURED);
    }

    private void print(Comparison comparison) {
        stdout.println();
        stdout.print(comparison.table());
        stdout.println();
        comparison.remarks().forEach(stdout::println);
        notes.forEach(stdout::println);
        stdout.println(
                "Before that, everything was done once with a few images, untimed: whatever comes first is slower"
                        + " in a new JVM.");
        stdout.flush();
    }

    private void writeFiles(OutFolder out, Comparison comparison) throws IOException {
        byte[] csv = comparison.csv().getBytes(StandardCharsets.UTF_8);
        List<Path> files = new ArrayList<>();
        files.add(out.write(TABLE_FILE, stream -> stream.write(csv)));
        if (hasNumbers(comparison)) {
            try {
                files.add(draw(out, PNG_FILE, comparison::writePng));
                files.add(draw(out, SVG_FILE, comparison::writeSvg));
            } catch (RuntimeException | InternalError | LinkageError e) { // on a system without fonts, for one
                stdout.println("This Java can't draw the chart: " + e);
            }
        }
        if (!recordings.isEmpty()) {
            byte[] picture = PipelinePicture.svg(recordings).getBytes(StandardCharsets.UTF_8);
            files.add(out.write(PIPELINE_FILE, stream -> stream.write(picture)));
        }
        stdout.println("Written: "
                + String.join(", ", files.stream().map(Path::toString).toList()));
    }

    private static Path draw(OutFolder out, String name, Drawing drawing) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        drawing.drawTo(picture);
        return out.write(name, picture::writeTo);
    }

    /** A run in which something failed must not look like a success to a script. */
    private void judge(Comparison comparison) throws Problem {
        List<String> failed = comparison.rows().stream()
                .filter(row -> row.state() == State.BROKEN || row.failures() > 0)
                .map(row -> row.job() + " " + row.approach())
                .toList();
        if (!failed.isEmpty()) {
            throw new Problem(Problem.FAILURE, "Not everything got done by " + String.join(", ", failed) + ".");
        }
    }
}

package course.imgur;

import course.classroom.NotStartedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Exercise 5.12, given: runs approaches to the same job on the same images, one after another, and compares them.
 *
 * <p>It believes no approach. The time is taken here, around the call; how many images there are is looked up by a
 * {@link Witness}. An approach that fetches one link four times, or reports files that aren't there, gains nothing by
 * it: 'times faster' compares images a second, and only images that are there count.
 *
 * <p>For one thread.
 */
public final class Comparison {
    /** The two jobs, timed apart, and both in one. */
    public enum Job {
        DOWNLOAD,
        RESIZE,
        BOTH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an approach ended. */
    public enum State {
        MEASURED("measured"),
        NOT_BEGUN("not begun"),
        /** This Java is too old for it. */
        UNAVAILABLE("needs a newer Java"),
        /** There is no Redis for it. */
        WITHOUT_REDIS("needs redis-server"),
        /** It threw something. */
        BROKEN("broken");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Tells what really happened, from another source than the approach itself. */
    public interface Witness {
        /** Called just before an approach begins. */
        void begin();

        /** How many different images are in the folder now, whole. Called when the clock has been stopped. */
        int images(Path dir) throws IOException;

        /** How many thumbnails are in the folder now. Called when the clock has been stopped. */
        int thumbnails(Path dir) throws IOException;

        /** The most images in flight at once since {@link #begin}; empty where nobody counts. */
        OptionalInt peakInFlight();
    }

    /** An approach to shrinking all images in a folder. */
    @FunctionalInterface
    public interface Resizer {
        /** Blocks until: each image has its thumbnail or has failed. */
        ResizeReport resizeAll(Path dir) throws InterruptedException;
    }

    /** An approach to downloading images and shrinking them. */
    @FunctionalInterface
    public interface Both {
        /** Blocks until: each link has its thumbnail or has failed. */
        PipelineReport run(Collection<HttpUrl> links, Path dir) throws InterruptedException;
    }

    /**
     * One line of the table.
     *
     * @param job what was done
     * @param approach how, in a word
     * @param atOnce how many images it was to work on at the same time
     * @param state how it ended; unless {@code MEASURED} the numbers that follow mean nothing
     * @param images how many images it got done
     * @param failures how many it should have got done and didn't
     * @param took from before the call until it returned
     * @param peakInFlight the most images in flight at once; empty if nobody counted
     * @param processor how long processors were at work meanwhile, for this JVM (which may be the gallery's too) and the processes that it started
     * @param peakBytes the most memory in use: the heap, garbage included, and all of those processes
     */
    public record Row(
            Job job,
            String approach,
            int atOnce,
            State state,
            int images,
            int failures,
            Duration took,
            OptionalInt peakInFlight,
            Duration processor,
            long peakBytes) {
        /** How long it took, in seconds. */
        public double seconds() {
            return took.toNanos() / 1e9;
        }

        /** Of those that it got done; in 0 seconds, not a number. */
        public double imagesASecond() {
            return images / seconds();
        }

        /** How many seconds processors were at work. */
        public double processorSeconds() {
            return processor.toNanos() / 1e9;
        }
    }

    /** What an approach says that it did. */
    private record Claim(int done, Map<?, Exception> failures) {}

    /** The call that is timed. */
    private interface Attempt {
        Claim run() throws InterruptedException;
    }

    /** The look at the folder afterwards. */
    private interface Look {
        int count() throws IOException;
    }

    private static final Meter.Cost NO_COST = new Meter.Cost(Duration.ZERO, 0);

    private final Witness witness;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private List<Throwable> lastFailures = List.of();

    public Comparison(Witness witness) {
        this.witness = Objects.requireNonNull(witness, "witness");
    }

    /**
     * Downloads with one approach and adds its row.
     *
     * <p>Blocks until: the approach returns.
     *
     * @param maker makes the approach; making and using it may throw {@link NotStartedException}
     * @param dir an empty folder of the approach's own
     * @throws InterruptedException when interrupted; there is no row then
     * @throws IOException when {@code dir} can't be looked into
     */
    public Row download(
            String approach, int atOnce, Supplier<? extends Downloader> maker, Collection<HttpUrl> links, Path dir)
            throws InterruptedException, IOException {
        Attempt attempt = () -> {
            DownloadReport report = maker.get().download(links, dir);
            return new Claim(report.files().size(), report.failures());
        };
        return measure(Job.DOWNLOAD, approach, atOnce, links.size(), attempt, () -> witness.images(dir));
    }

    /**
     * Resizes with one approach and adds its row.
     *
     * <p>Blocks until: the approach returns.
     *
     * @param maker makes the approach; making and using it may throw {@link NotStartedException}
     * @param dir a folder of the approach's own, with the images and nothing else
     * @throws InterruptedException when interrupted; there is no row then
     * @throws IOException when {@code dir} can't be looked into
     */
    public Row resize(String approach, int atOnce, Supplier<? extends Resizer> maker, Path dir)
            throws InterruptedException, IOException {
        Attempt attempt = () -> {
            ResizeReport report = maker.get().resizeAll(dir);
            return new Claim(report.thumbnails().size(), report.failures());
        };
        return measure(Job.RESIZE, approach, atOnce, witness.images(dir), attempt, () -> witness.thumbnails(dir));
    }

    /**
     * Downloads and resizes with one approach and adds its row, which counts thumbnails.
     *
     * <p>Blocks until: the approach returns.
     *
     * @param maker makes the approach; making and using it may throw {@link NotStartedException}
     * @param dir an empty folder of the approach's own
     * @throws InterruptedException when interrupted; there is no row then
     * @throws IOException when {@code dir} can't be looked into
     */
    public Row both(String approach, int atOnce, Supplier<? extends Both> maker, Collection<HttpUrl> links, Path dir)
            throws InterruptedException, IOException {
        Attempt attempt = () -> {
            PipelineReport report = maker.get().run(links, dir);
            Map<Object, Exception> failures =
                    new LinkedHashMap<>(report.downloads().failures());
            failures.putAll(report.thumbnails().failures());
            return new Claim(report.thumbnails().thumbnails().size(), failures);
        };
        return measure(Job.BOTH, approach, atOnce, links.size(), attempt, () -> witness.thumbnails(dir));
    }

    private Row measure(Job job, String approach, int atOnce, int wanted, Attempt attempt, Look look)
            throws InterruptedException, IOException {
        lastFailures = List.of();
        witness.begin();
        Meter meter = Meter.start();
        long began = System.nanoTime();
        Claim claim;
        Duration took;
        Meter.Cost cost;
        try {
            claim = attempt.run();
            took = Duration.ofNanos(Math.max(1, System.nanoTime() - began));
            if (Thread.interrupted()) { // it was over before it could notice
                throw new InterruptedException();
            }
        } catch (NotStartedException e) {
            return notBegun(job, approach, atOnce);
        } catch (RuntimeException | Error e) {
            lastFailures = List.of(e);
            remarks.add("%s %s threw %s".formatted(job, approach, sentence(e)));
            return add(job, approach, atOnce, State.BROKEN, 0, wanted, Duration.ZERO, NO_COST);
        } finally {
            cost = meter.stop();
        }
        if (neverBegan(claim)) {
            return notBegun(job, approach, atOnce);
        }
        int there = look.count();
        remarkOn(job, approach, wanted, claim, there);
        return add(job, approach, atOnce, State.MEASURED, there, Math.max(0, wanted - there), took, cost);
    }

    /** With one full stop at its end, however many it has. */
    private static String sentence(Throwable thrown) {
        return thrown.toString().replaceAll("[.\\s]+$", "") + ".";
    }

    /** A stub met in the approach's own threads is in its report, once for each image. */
    private static boolean neverBegan(Claim claim) {
        return claim.done() == 0
                && !claim.failures().isEmpty()
                && claim.failures().values().stream().allMatch(NotStartedException.class::isInstance);
    }

    private void remarkOn(Job job, String approach, int wanted, Claim claim, int there) {
        if (!claim.failures().isEmpty()) {
            Map.Entry<?, Exception> first =
                    claim.failures().entrySet().iterator().next();
            lastFailures = List.copyOf(claim.failures().values());
            remarks.add("%s %s reports %s, the first: %s: %s"
                    .formatted(
                            job,
                            approach,
                            count(claim.failures().size(), "failure"),
                            first.getKey(),
                            sentence(first.getValue())));
        }
        if (claim.done() != there) {
            remarks.add("%s %s reports %s done, but %d of %d are there, whole."
                    .formatted(job, approach, count(claim.done(), "image"), there, wanted));
        } else if (there + claim.failures().size() < wanted) {
            remarks.add("%s %s says nothing about %s."
                    .formatted(
                            job,
                            approach,
                            count(wanted - there - claim.failures().size(), "image")));
        }
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Adds a row which says that nobody has begun the approach. */
    public Row notBegun(Job job, String approach, int atOnce) {
        return add(job, approach, atOnce, State.NOT_BEGUN, 0, 0, Duration.ZERO, NO_COST);
    }

    /** Adds a row for an approach that this Java can't run. */
    public Row unavailable(Job job, String approach, int atOnce) {
        return add(job, approach, atOnce, State.UNAVAILABLE, 0, 0, Duration.ZERO, NO_COST);
    }

    /** Adds a row for an approach that needs Redis, where there is none. */
    public Row withoutRedis(Job job, String approach, int atOnce) {
        return add(job, approach, atOnce, State.WITHOUT_REDIS, 0, 0, Duration.ZERO, NO_COST);
    }

    private Row add(
            Job job,
            String approach,
            int atOnce,
            State state,
            int images,
            int failures,
            Duration took,
            Meter.Cost cost) {
        OptionalInt peak = state == State.MEASURED ? witness.peakInFlight() : OptionalInt.empty();
        Row row =
                new Row(job, approach, atOnce, state, images, failures, took, peak, cost.processor(), cost.peakBytes());
        rows.add(row);
        return row;
    }

    /** The rows so far, in the order in which they were measured; unmodifiable. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Sentences about what the numbers don't tell: what failed, and reports that don't fit the facts; unmodifiable. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** What the newest row's approach threw, or the failures that it reported; empty if all went well. */
    public List<Throwable> lastFailures() {
        return lastFailures;
    }

    /**
     * How many times faster a row is, in images a second, than the first measured row of its job that worked on one image at a time; of
     * both jobs in one, than the first row. Empty where that has no number, or nothing was done.
     */
    public OptionalDouble timesFaster(Row row) {
        if (!counts(row)) {
            return OptionalDouble.empty();
        }
        Stream<Row> rivals = rows.stream().filter(other -> other.job() == row.job());
        if (row.job() == Job.BOTH) {
            rivals = rivals.limit(1);
        } else {
            rivals =
                    rivals.filter(other -> other.atOnce() == 1 && counts(other)).limit(1);
        }
        return rivals.filter(Comparison::counts)
                .mapToDouble(other -> row.imagesASecond() / other.imagesASecond())
                .findFirst();
    }

    private static boolean counts(Row row) {
        return row.state() == State.MEASURED && row.images() > 0;
    }

    /** The table for a person; its last line ends too. */
    public String table() {
        return ComparisonText.table(this);
    }

    /** The table for a program: comma-separated, a header, one line a row, empty where there is no number. */
    public String csv() {
        return ComparisonText.csv(this);
    }

    /** Draws the bar chart, as PNG. The stream stays open. */
    public void writePng(OutputStream out) throws IOException {
        ComparisonChart.writePng(this, out);
    }

    /** Draws the bar chart, as SVG. The stream stays open. */
    public void writeSvg(OutputStream out) throws IOException {
        ComparisonChart.writeSvg(this, out);
    }
}

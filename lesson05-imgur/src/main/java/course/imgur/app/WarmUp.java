package course.imgur.app;

import course.classroom.NotStartedException;
import course.classroom.gallery.Gallery;
import course.imgur.Comparison;
import course.imgur.Comparison.Job;
import course.imgur.Comparison.Row;
import course.imgur.Comparison.State;
import course.imgur.Downloads;
import course.imgur.Fetcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Does everything once with a few images, untimed. A JVM loads a class when it is first used and compiles what it has seen
 * often: without this, what comes first would look slower than it is. It also shows what nobody has begun.
 *
 * <p>The images come from a gallery of the course's own, so that Imgur isn't asked for them.
 */
final class WarmUp {
    private static final int MOST_IMAGES = 12;
    private static final String FOLDER = "warm-up";

    /** Shows nothing. */
    private static final Display QUIET = new Display() {
        @Override
        public Task begin(String name, String verb, int total) {
            return new Task() {
                @Override
                public void done(String what) {}

                @Override
                public void close() {}
            };
        }

        @Override
        public void say(String sentence) {}
    };

    /**
     * What came of it.
     *
     * @param downloadsBegun whether somebody has begun to write the fetcher
     * @param unbegun the approaches that nobody has begun
     * @param unbegunResizers the ways to resize that nobody has begun
     * @param unbegunForBoth the ways to download and resize that nobody has begun
     */
    record Result(
            boolean downloadsBegun, Set<Approach> unbegun, Set<String> unbegunResizers, Set<String> unbegunForBoth) {}

    private WarmUp() {}

    /** Blocks until: all is done once. Leaves no file. */
    static Result run(Settings settings, Http http, OutFolder out, CtrlC ctrlC)
            throws InterruptedException, IOException, Problem {
        Path folder = out.fresh(FOLDER);
        try (Gallery gallery =
                Gallery.of(Math.min(MOST_IMAGES, settings.images())).start()) {
            List<HttpUrl> links = gallery.links();
            boolean downloadsBegun = begun(http, links.get(0), folder);
            Supplier<Fetcher> fetchers = fetchers(downloadsBegun, http);
            Comparison comparison = new Comparison(new GalleryWitness(gallery));
            OutFolder inside = new OutFolder(folder.resolve("round"));
            Round round = new Round(settings, http, fetchers, inside, QUIET, comparison, ctrlC);
            round.download(List.of(Approach.NAIVE), Set.of(), links);
            round.download(settings.approaches(), Set.of(), links);
            round.resize(Set.of());
            if (settings.both()) {
                round.both(Set.of(), links);
            }
            return result(downloadsBegun, settings.approaches(), comparison.rows());
        } finally {
            OutFolder.delete(folder);
        }
    }

    private static boolean begun(Http http, HttpUrl link, Path dir) throws InterruptedException {
        try {
            new Downloads(http.client()).fetch(link, dir);
        } catch (NotStartedException e) {
            return false;
        } catch (IOException | RuntimeException | Error e) {
            return true; // wrong, perhaps, but begun: the table will tell
        }
        return true;
    }

    static Supplier<Fetcher> fetchers(boolean downloadsBegun, Http http) {
        return downloadsBegun ? () -> new Downloads(http.client()) : () -> new NaiveFetcher(http.client());
    }

    private static Result result(boolean downloadsBegun, List<Approach> approaches, List<Row> rows) {
        Set<String> downloads = unbegun(rows, Job.DOWNLOAD);
        Set<Approach> unbegun = approaches.stream()
                .filter(approach -> downloads.contains(approach.name()) || approach.isElsewhere() && !downloadsBegun)
                .collect(Collectors.toSet());
        return new Result(downloadsBegun, unbegun, unbegun(rows, Job.RESIZE), unbegun(rows, Job.BOTH));
    }

    private static Set<String> unbegun(List<Row> rows, Job job) {
        return rows.stream()
                .filter(row -> row.job() == job && row.state() == State.NOT_BEGUN)
                .map(Row::approach)
                .collect(Collectors.toSet());
    }
}

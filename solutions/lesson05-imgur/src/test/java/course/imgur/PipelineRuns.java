package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** What the tests of 5.10 share. The three numbers differ, so that an answer that mixes them up is seen. */
interface PipelineRuns {
    int DOWNLOADERS = 3;
    int RESIZERS = 2;
    int CAPACITY = 4;
    int ENOUGH = 20; // links: more than may be under way or wait
    Path DIR = Path.of("images");

    /** Is told, and says nothing. */
    Progress QUIET = what -> {};

    static Actor<PipelineReport> run(ScriptedFetcher fetcher, ScriptedThumbnailer thumbnailer, int links) {
        return run(fetcher, thumbnailer, links, QUIET);
    }

    static Actor<PipelineReport> run(
            ScriptedFetcher fetcher, ScriptedThumbnailer thumbnailer, int links, Progress progress) {
        Pipeline pipeline = new Pipeline(fetcher, thumbnailer, DOWNLOADERS, RESIZERS, CAPACITY);
        return run(pipeline, ScriptedFetcher.links(links), progress);
    }

    static Actor<PipelineReport> run(Pipeline pipeline, Collection<HttpUrl> links, Progress progress) {
        return Actor.call("caller of run", () -> pipeline.run(links, DIR, progress));
    }

    /**
     * Blocks until: the run has ended.
     *
     * @param clause what the messages begin with
     * @param ifStuck the explanation when it hangs, without the clause
     */
    static PipelineReport report(String clause, Actor<PipelineReport> caller, Supplier<String> ifStuck) {
        assertThat(caller.failure(() -> clause + ": " + ifStuck.get()))
                .as(
                        "%s: what run throws: nothing is right here, a failure belongs in the report and stops nothing",
                        clause)
                .isNull();
        return caller.result();
    }

    /** For a test of another clause that needs this many fetches at work together. */
    static String onlySomeInFlight(ScriptedFetcher fetcher) {
        return "C3: only %d of %d fetches are in flight, and no other begins"
                .formatted(fetcher.inFlight().inside(), DOWNLOADERS);
    }

    /** For a test of another clause that needs this many thumbnails in work together. */
    static String onlySomeInWork(ScriptedThumbnailer thumbnailer) {
        return "C3: only %d of %d thumbnails are in work, and no other begins"
                .formatted(thumbnailer.inWork().inside(), RESIZERS);
    }

    static List<Path> files(int links) {
        return IntStream.range(0, links)
                .mapToObj(number -> ScriptedFetcher.file(number, DIR))
                .toList();
    }

    static List<Path> thumbnails(int links) {
        return IntStream.range(0, links)
                .mapToObj(number -> ScriptedThumbnailer.thumbnail(number, DIR))
                .toList();
    }

    static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(10)
                .toList();
    }

    /** For a thread that is about to die of an error that the test makes: keeps the screen clean. */
    static void dieQuietly() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> {});
    }

    /** Files, failed links, thumbnails, failed files. */
    static List<Integer> counts(PipelineReport report) {
        return List.of(
                report.downloads().files().size(),
                report.downloads().failures().size(),
                report.thumbnails().thumbnails().size(),
                report.thumbnails().failures().size());
    }
}

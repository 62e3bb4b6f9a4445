package course.imgur;

import static course.imgur.PipelineRuns.counts;
import static course.imgur.PipelineRuns.dieQuietly;
import static course.imgur.PipelineRuns.report;
import static course.imgur.PipelineRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Leaks;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C7 and C11: it always ends, whichever stage fails, and leaves no thread. */
interface PipelineEnds extends PipelineRuns {
    @Test
    @DisplayName("C7: it ends with no link, with fewer links than threads, and with a link given twice")
    default void fewLinks() {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {});
        for (int links : new int[] {0, 1, 2}) {
            PipelineReport report = report(
                    "C7",
                    run(fetcher, thumbnailer, links),
                    () ->
                            "with %d links for %d downloaders and %d resizers run does not return: nobody may wait for what never comes"
                                    .formatted(links, DOWNLOADERS, RESIZERS));
            assertThat(report.thumbnails().thumbnails())
                    .as("C7: thumbnails of %d links", links)
                    .hasSize(links);
        }
        List<HttpUrl> twice = List.of(ScriptedFetcher.link(1), ScriptedFetcher.link(1));
        Pipeline pipeline = new Pipeline(fetcher, thumbnailer, DOWNLOADERS, RESIZERS, CAPACITY);
        report("C7", run(pipeline, twice, QUIET), () -> "with a link given twice run does not return");
        Leaks.requireNone("C11");
    }

    @Test
    @DisplayName("C7: it ends when every fetch fails, whatever it throws")
    default void everyFetchFails() {
        for (Throwable failure : failures()) {
            ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
                dieQuietly();
                throw failure;
            });
            run(fetcher, new ScriptedThumbnailer(number -> {}), ENOUGH)
                    .failure(() ->
                            "C7: every fetch threw %s, and run does not return: the resizers must learn that no file will come"
                                    .formatted(failure));
            Leaks.requireNone("C11");
        }
    }

    @Test
    @DisplayName("C7: it ends when every thumbnail fails, whatever it throws")
    default void everyThumbnailFails() {
        for (Throwable failure : failures()) {
            ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
                dieQuietly();
                throw failure;
            });
            run(new ScriptedFetcher(number -> {}), thumbnailer, ENOUGH)
                    .failure(() ->
                            "C7: every thumbnail threw %s, and run does not return: downloaders wait for places that nobody frees any more"
                                    .formatted(failure));
            Leaks.requireNone("C11");
        }
    }

    private static List<Throwable> failures() {
        return List.of(
                new IOException("a failure made by the test"),
                new IllegalStateException("a failure made by the test"),
                new InterruptedException("thrown by the test, though nobody was interrupted"),
                new StackOverflowError("an error made by the test"));
    }

    @Test
    @DisplayName("C7: a progress that throws stops nothing, and the report is whole")
    default void progressThrows() {
        for (RuntimeException failure : new RuntimeException[] {null, new IllegalStateException("made by the test")}) {
            progressThrows(() -> {
                dieQuietly();
                if (failure == null) {
                    throw new StackOverflowError("an error made by the test");
                }
                throw failure;
            });
        }
    }

    private static void progressThrows(Runnable throwing) {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (number % 4 == 0) {
                throw new IOException("a failure made by the test");
            }
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            if (number % 4 == 1) {
                throw new IOException("a failure made by the test");
            }
        });
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, ENOUGH, what -> throwing.run());

        Throwable thrown = caller.failure(
                () -> "C7: progress throws each time, and run does not return: catch that where you call it");
        assertThat(thrown)
                .as("C7: what run throws when progress throws each time: nothing, the images are all right")
                .isNull();
        PipelineReport report = caller.result();
        assertThat(counts(report))
                .as(
                        "C7: files, failed links, thumbnails, failed files in the report on %d links when progress throws each time: as if it had not,"
                                + " so keep the result before you tell, and take nothing for a failure that progress threw",
                        ENOUGH)
                .containsExactly(15, 5, 10, 5);
        assertThat(report.downloads().failures().values())
                .as("C7: what is reported for links that failed, when progress throws too: what the fetch threw")
                .allMatch(IOException.class::isInstance);
        assertThat(report.thumbnails().failures().values())
                .as("C7: what is reported for files that failed, when progress throws too: what create threw")
                .allMatch(IOException.class::isInstance);
        Leaks.requireNone("C11");
    }
}

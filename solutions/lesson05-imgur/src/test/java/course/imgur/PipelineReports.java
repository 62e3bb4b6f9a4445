package course.imgur;

import static course.imgur.PipelineRuns.DIR;
import static course.imgur.PipelineRuns.causes;
import static course.imgur.PipelineRuns.dieQuietly;
import static course.imgur.PipelineRuns.report;
import static course.imgur.PipelineRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C5 and C6: what is reported and told. */
interface PipelineReports extends PipelineRuns {
    int LINKS = 12;

    @Test
    @DisplayName("C5: every link and every file is in its report, failures with the very exception")
    default void everyLink() {
        Map<Integer, Exception> fetches = Map.of(
                0, new IOException("Status 404, made by the test"),
                4, new SocketTimeoutException("a time-out made by the test"),
                11, new IllegalStateException("a failure made by the test"));
        Map<Integer, Exception> shrinks = Map.of(
                1, new IOException("a damaged image, made by the test"),
                10, new NullPointerException("a failure made by the test"));
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> failIn(fetches, number));
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> failIn(shrinks, number));

        PipelineReport report = report(
                "C5",
                run(fetcher, thumbnailer, LINKS),
                () -> "of %d links some can't be fetched and some can't be shrunk, and run does not return"
                        .formatted(LINKS));
        List<Integer> fetched = List.of(1, 2, 3, 5, 6, 7, 8, 9, 10);
        assertThat(report.downloads().failures())
                .as("C5: the links reported as failed, each with the very exception that fetch threw")
                .isEqualTo(Map.of(
                        ScriptedFetcher.link(0), fetches.get(0),
                        ScriptedFetcher.link(4), fetches.get(4),
                        ScriptedFetcher.link(11), fetches.get(11)));
        assertThat(report.downloads().files())
                .as("C5: the files reported: what fetch returned, also where no thumbnail could be made")
                .containsExactlyInAnyOrderElementsOf(numbered(fetched, PipelineRuns.files(LINKS)));
        assertThat(report.thumbnails().failures())
                .as(
                        "C5: the files whose thumbnails are reported as failed, each with the very exception that create threw")
                .isEqualTo(Map.of(
                        ScriptedFetcher.file(1, DIR), shrinks.get(1), ScriptedFetcher.file(10, DIR), shrinks.get(10)));
        assertThat(report.thumbnails().thumbnails())
                .as("C5: the thumbnails reported: what create returned")
                .containsExactlyInAnyOrderElementsOf(
                        numbered(List.of(2, 3, 5, 6, 7, 8, 9), PipelineRuns.thumbnails(LINKS)));
    }

    private static void failIn(Map<Integer, Exception> failures, int number) throws Exception {
        if (failures.containsKey(number)) {
            throw failures.get(number);
        }
    }

    private static List<Path> numbered(List<Integer> numbers, List<Path> all) {
        return numbers.stream().map(all::get).toList();
    }

    @Test
    @DisplayName("C5: an Error of a fetch or of a thumbnail is not lost, and stops nothing else")
    default void errors() {
        Error error = new StackOverflowError("an error made by the test");
        ScriptedFetcher.Script throwing = number -> {
            if (number == 1) {
                dieQuietly();
                throw error;
            }
        };
        ScriptedThumbnailer all = new ScriptedThumbnailer(number -> {});
        Actor<PipelineReport> inFetch = run(new ScriptedFetcher(throwing), all, LINKS);
        Throwable thrown = inFetch.failure(() ->
                "C5: a fetch threw an Error, and run does not return: a thread that dies of it leaves others waiting");
        assertThat(all.begun())
                .as("C5: thumbnails begun of %d links, of which the fetch of one throws an Error", LINKS)
                .hasSize(LINKS - 1);
        requireAmong(error, thrown == null ? inFetch.result().downloads().failures() : Map.of("", thrown), "fetch");

        ScriptedThumbnailer failing = new ScriptedThumbnailer(throwing);
        Actor<PipelineReport> inCreate = run(new ScriptedFetcher(number -> {}), failing, LINKS);
        thrown = inCreate.failure(() ->
                "C5: create threw an Error, and run does not return: a thread that dies of it leaves others waiting");
        assertThat(failing.begun())
                .as("C5: thumbnails begun of %d files, of which one makes create throw an Error", LINKS)
                .hasSize(LINKS);
        requireAmong(error, thrown == null ? inCreate.result().thumbnails().failures() : Map.of("", thrown), "create");
    }

    private static void requireAmong(Error error, Map<?, ? extends Throwable> failures, String method) {
        assertThat(failures.values().stream().flatMap(failure -> causes(failure).stream()))
                .as(
                        "C5: what is reported or thrown when %s throws an Error, with all causes: the very Error must be among them, so catch Throwable"
                                + " (a future's ExecutionException has it as its cause)",
                        method)
                .contains(error);
    }

    @Test
    @DisplayName("C6: progress is told when an item is done, not before, and once for each link")
    default void progress() {
        Gate mayEnd = new Gate();
        Rendezvous begun = new Rendezvous(RESIZERS);
        Rendezvous told = new Rendezvous(1);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (number == 0) {
                throw new IOException("Status 404, made by the test");
            }
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            begun.arrive();
            mayEnd.pass();
            if (number == 1) {
                throw new IOException("a damaged image, made by the test");
            }
        });
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, LINKS, what -> told.arrive());
        begun.awaitFull(() -> PipelineRuns.onlySomeInWork(thumbnailer));
        told.awaitFull(() -> "C6: a fetch has failed, and progress is not told: that link is done too");
        Stillness.settle();
        int before = told.arrived();
        mayEnd.open();
        report("C6", caller, () -> "all thumbnails may end, and run does not return");

        assertThat(before)
                .as(
                        "C6: how often progress was told when one fetch had failed and all thumbnails were still in work or waiting: a link is done when its"
                                + " thumbnail is")
                .isEqualTo(1);
        assertThat(told.arrived())
                .as(
                        "C6: how often progress was told in all, of %d links, one bad link and one bad image among them",
                        LINKS)
                .isEqualTo(LINKS);
    }

    @Test
    @DisplayName("C6: a slow link holds up nothing that is told of the others")
    default void toldMeanwhile() {
        for (int slow : new int[] {0, LINKS - 1}) {
            Gate mayEnd = new Gate();
            Rendezvous told = new Rendezvous(LINKS - 1);
            ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
                if (number == slow) {
                    mayEnd.passInterruptibly();
                }
            });
            Actor<PipelineReport> caller =
                    run(fetcher, new ScriptedThumbnailer(number -> {}), LINKS, what -> told.arrive());
            told.awaitFull(() ->
                    "C6: one link is slow, the other %d may have their thumbnails, and progress was told of %d of them: tell when an item is done, not when its"
                                    .formatted(LINKS - 1, told.arrived())
                            + " turn comes in the end");
            mayEnd.open();
            caller.result();
        }
    }
}

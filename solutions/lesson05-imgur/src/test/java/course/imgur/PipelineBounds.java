package course.imgur;

import static course.imgur.PipelineRuns.onlySomeInFlight;
import static course.imgur.PipelineRuns.onlySomeInWork;
import static course.imgur.PipelineRuns.report;
import static course.imgur.PipelineRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C3, C4 and C10: how many are at work, how many files wait, and how those who wait do so. */
interface PipelineBounds extends PipelineRuns {
    @Test
    @DisplayName("C3: as many fetches and thumbnails as allowed go on together, whatever the capacity")
    default void together() {
        Rendezvous together = new Rendezvous(DOWNLOADERS + RESIZERS);
        AtomicInteger fetches = new AtomicInteger();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (fetches.getAndIncrement() >= RESIZERS) {
                together.meet();
            }
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> together.meet());
        Pipeline pipeline = new Pipeline(fetcher, thumbnailer, DOWNLOADERS, RESIZERS, 1);
        run(pipeline, ScriptedFetcher.links(ENOUGH), QUIET)
                .result(() ->
                        "C3: %d of %d fetches are in flight and %d of %d thumbnails in work, and no other begins, with a capacity of 1: give each stage its own threads"
                                .formatted(
                                        fetcher.inFlight().inside(),
                                        DOWNLOADERS,
                                        thumbnailer.inWork().inside(),
                                        RESIZERS));
    }

    @Test
    @DisplayName("C3: never more fetches and thumbnails than allowed")
    default void neverMore() {
        Gate fetchesMayEnd = new Gate();
        Gate thumbnailsMayEnd = new Gate();
        Rendezvous fetches = new Rendezvous(DOWNLOADERS);
        Rendezvous thumbnails = new Rendezvous(RESIZERS);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            fetches.arrive();
            fetchesMayEnd.passInterruptibly();
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            thumbnails.arrive();
            thumbnailsMayEnd.pass();
        });
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, ENOUGH);
        fetches.awaitFull(() -> onlySomeInFlight(fetcher));
        Stillness.settle();
        fetchesMayEnd.open();
        thumbnails.awaitFull(() -> onlySomeInWork(thumbnailer));
        Stillness.settle();
        thumbnailsMayEnd.open();
        caller.result();

        assertThat(fetcher.inFlight().peak())
                .as("C3: the most fetches in flight at once with %d downloaders", DOWNLOADERS)
                .isLessThanOrEqualTo(DOWNLOADERS);
        assertThat(thumbnailer.inWork().peak())
                .as(
                        "C3: the most thumbnails in work at once with %d resizers: let nobody else make any, a downloader that finds no place neither",
                        RESIZERS)
                .isLessThanOrEqualTo(RESIZERS);
    }

    @Test
    @DisplayName("C4: as many files wait as there is room for, and no more")
    default void bounded() {
        bounded(1, CAPACITY);
        bounded(DOWNLOADERS, 1);
    }

    private static void bounded(int downloaders, int capacity) {
        Gate gate = new Gate();
        Rendezvous fetched = new Rendezvous(RESIZERS + capacity);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> fetched.arrive());
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> gate.pass());
        Pipeline pipeline = new Pipeline(fetcher, thumbnailer, downloaders, RESIZERS, capacity);
        Actor<PipelineReport> caller = run(pipeline, ScriptedFetcher.links(ENOUGH), QUIET);
        fetched.awaitFull(() ->
                "C4: %d resizers are busy, and only %d links were fetched, with a capacity of %d: so many files may wait besides"
                        .formatted(RESIZERS, fetched.arrived(), capacity));
        Stillness.settle();

        assertThat(fetcher.asked().size())
                .as(
                        "C4: links fetched while %d resizers are busy with their first files, with a capacity of %d and %d downloaders: so many files in work,"
                                + " so many that wait, and at most one in each downloader's hand; bound what lies between, and let a downloader wait for a"
                                + " place",
                        RESIZERS, capacity, downloaders)
                .isLessThanOrEqualTo(RESIZERS + capacity + downloaders);
        gate.open();
        report("C4", caller, () -> "the resizers may go on, and run does not return");
    }

    @Test
    @DisplayName("C10: who waits for a fetch, for a file or for a place waits at rest")
    default void atRest() {
        Rendezvous fetches = new Rendezvous(DOWNLOADERS);
        Rendezvous thumbnails = new Rendezvous(RESIZERS);
        Gate fetchesMayEnd = new Gate();
        Gate thumbnailsMayEnd = new Gate();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            fetches.arrive();
            fetchesMayEnd.passInterruptibly();
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            thumbnails.arrive();
            thumbnailsMayEnd.pass();
        });
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, ENOUGH);
        fetches.awaitFull(() -> onlySomeInFlight(fetcher));
        Stillness.require("C10");

        fetchesMayEnd.open();
        thumbnails.awaitFull(() -> onlySomeInWork(thumbnailer));
        Stillness.require("C10");
        thumbnailsMayEnd.open();
        caller.result(() -> "C10: all may go on, and run does not return");
    }
}

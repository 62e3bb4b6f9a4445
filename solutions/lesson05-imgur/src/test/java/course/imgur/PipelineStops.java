package course.imgur;

import static course.imgur.PipelineRuns.onlySomeInFlight;
import static course.imgur.PipelineRuns.onlySomeInWork;
import static course.imgur.PipelineRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C8: interrupted in whichever phase, it stops. */
interface PipelineStops extends PipelineRuns {
    /** What is under way, and how to hold it there. */
    final class Held {
        final Gate never = new Gate();
        final Rendezvous fetches = new Rendezvous(DOWNLOADERS);
        final Rendezvous thumbnails = new Rendezvous(RESIZERS);
    }

    @Test
    @DisplayName("C8: interrupted while it fetches, it stops")
    default void whileFetching() {
        Held held = new Held();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            held.fetches.arrive();
            held.never.passInterruptibly();
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {});
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, ENOUGH);
        held.fetches.awaitFull(() -> onlySomeInFlight(fetcher));
        requireStops(caller, fetcher, thumbnailer, "%d fetches are in flight".formatted(DOWNLOADERS));
    }

    @Test
    @DisplayName("C8: interrupted while all resizers are busy and files wait for them, it stops")
    default void whileFull() {
        Held held = new Held();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            held.thumbnails.arrive();
            held.never.pass();
        });
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, ENOUGH);
        held.thumbnails.awaitFull(() -> onlySomeInWork(thumbnailer));
        requireStops(caller, fetcher, thumbnailer, "resizers are busy, and downloaders wait for a place");
    }

    @Test
    @DisplayName("C8: interrupted when all is fetched and the last thumbnails are in work, it stops")
    default void whileShrinking() {
        Held held = new Held();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            held.thumbnails.arrive();
            held.never.pass();
        });
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, RESIZERS + 1);
        held.thumbnails.awaitFull(() -> onlySomeInWork(thumbnailer));
        requireStops(caller, fetcher, thumbnailer, "all is fetched, and the last thumbnails are in work");
    }

    @Test
    @DisplayName("C8: fetches and thumbnails that eat their interrupt are the last ones")
    default void eatenInterrupts() {
        Held held = new Held();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            held.fetches.arrive();
            passOrEat(held.never);
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {});
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, ENOUGH);
        held.fetches.awaitFull(() -> onlySomeInFlight(fetcher));
        requireStops(caller, fetcher, thumbnailer, "fetches eat their interrupt and return a file");

        Held heldUp = new Held();
        ScriptedThumbnailer eating = new ScriptedThumbnailer(number -> {
            heldUp.thumbnails.arrive();
            passOrEat(heldUp.never);
        });
        ScriptedFetcher quick = new ScriptedFetcher(number -> {});
        caller = run(quick, eating, ENOUGH);
        heldUp.thumbnails.awaitFull(() -> onlySomeInWork(eating));
        requireStops(caller, quick, eating, "thumbnails eat their interrupt and return");
    }

    /** As code that does not know of interrupts: notices, and goes on as if nothing were. */
    private static void passOrEat(Gate never) {
        try {
            never.passInterruptibly();
        } catch (InterruptedException eaten) {
            return;
        }
    }

    private static void requireStops(
            Actor<PipelineReport> caller, ScriptedFetcher fetcher, ScriptedThumbnailer thumbnailer, String phase) {
        Stillness.settle();
        List<Integer> asked = fetcher.asked();
        List<Path> begun = thumbnailer.begun();
        caller.interrupt();

        Throwable thrown = caller.failure(() ->
                ("C8: the caller was interrupted while %s, and run does not end; %d fetches and %d thumbnails run on: interrupt all threads of both"
                                + " stages, also those that wait for each other, then let InterruptedException out")
                        .formatted(
                                phase,
                                fetcher.inFlight().inside(),
                                thumbnailer.inWork().inside()));
        assertThat(thrown)
                .as("C8: what run throws when interrupted while %s: let InterruptedException out", phase)
                .isInstanceOf(InterruptedException.class);
        assertThat(fetcher.inFlight().inside() + thumbnailer.inWork().inside())
                .as(
                        "C8: fetches and thumbnails that still run when run has thrown: wait for the end of what you interrupt")
                .isZero();
        assertThat(fetcher.asked())
                .as("C8: links fetched, interrupted while %s: begin no other after that", phase)
                .isEqualTo(asked);
        assertThat(thumbnailer.begun())
                .as("C8: files shrunk, interrupted while %s: begin no other after that", phase)
                .isEqualTo(begun);
        Leaks.requireNone("C11");
    }

    @Test
    @DisplayName("C8: interrupted, it waits for those that clean up, so that no half file is left")
    default void noHalfFile(@TempDir Path dir) throws IOException {
        noHalfFile(dir, ENOUGH, DOWNLOADERS + RESIZERS);
        noHalfFile(dir, RESIZERS, RESIZERS); // all is fetched
    }

    private static void noHalfFile(Path dir, int links, int atWork) throws IOException {
        Gate never = new Gate();
        Gate mayEnd = new Gate();
        Cleaners work = new Cleaners(never, mayEnd, atWork);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (number >= RESIZERS) {
                work.halfFile(dir.resolve("half-" + number));
            }
        });
        ScriptedThumbnailer thumbnailer =
                new ScriptedThumbnailer(number -> work.halfFile(dir.resolve("small-" + number)));
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, links);
        try {
            work.begun.awaitFull(() -> "C3: only %d of %d fetches and thumbnails are at work together"
                    .formatted(work.begun.arrived(), atWork));
            Stillness.settle();
            caller.interrupt();
            work.cleaning.awaitFull(() ->
                    "C8: the caller was interrupted, and only %d of the %d fetches and thumbnails under way were: interrupt each of them, in both stages"
                            .formatted(work.cleaning.arrived(), atWork));
            Stillness.settle();
            assertThat(caller.hasEnded())
                    .as(
                            "C8: whether run has thrown while interrupted fetches and thumbnails still clean up: wait for the end of each thread, of both stages"
                                    + " (shutdownNow alone does not wait)")
                    .isFalse();
        } finally {
            mayEnd.open();
        }
        caller.failure(() -> "C8: the caller was interrupted, all have cleaned up, and run does not end");
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files)
                    .as("C8: half files in the folder when run has thrown, interrupted")
                    .isEmpty();
        }
    }

    /** Fetches and thumbnails that clean up after themselves, and take their time. */
    record Cleaners(Gate never, Gate mayEnd, Rendezvous begun, Rendezvous cleaning) {
        Cleaners(Gate never, Gate mayEnd, int atWork) {
            this(never, mayEnd, new Rendezvous(atWork), new Rendezvous(atWork));
        }

        void halfFile(Path file) throws IOException {
            Files.writeString(file, "half");
            begun.arrive();
            try {
                never.pass();
            } finally {
                cleaning.arrive();
                Thread.interrupted();
                while (!mayEnd.isOpen()) {
                    passOrEat(mayEnd);
                }
                Files.delete(file);
            }
        }
    }
}

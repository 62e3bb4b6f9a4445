package course.imgur;

import static course.imgur.PipelineRuns.run;
import static course.imgur.PipelineStops.passOrEat;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C8: interrupted, it waits for the end of what it stops. */
interface PipelineCleansUp extends PipelineRuns {
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

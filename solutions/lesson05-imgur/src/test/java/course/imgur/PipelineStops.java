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
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

    @Test
    @DisplayName("C8: fetches that eat their interrupt and then find no place for their files are the last ones too")
    default void eatenWithoutAPlace() {
        Held held = new Held();
        AtomicInteger fetches = new AtomicInteger();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (fetches.getAndIncrement() >= RESIZERS + CAPACITY) {
                held.fetches.arrive();
                passOrEat(held.never);
            }
        });
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            held.thumbnails.arrive();
            held.never.pass();
        });
        Actor<PipelineReport> caller = run(fetcher, thumbnailer, ENOUGH);
        held.thumbnails.awaitFull(() -> onlySomeInWork(thumbnailer));
        held.fetches.awaitFull(() -> onlySomeInFlight(fetcher));
        requireStops(
                caller, fetcher, thumbnailer, "no place is free, and fetches eat their interrupt and return a file");
    }

    /** As code that does not know of interrupts: notices, and goes on as if nothing were. */
    static void passOrEat(Gate never) {
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
}

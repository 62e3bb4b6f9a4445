package course.imgur;

import static course.imgur.PipelineRuns.DIR;
import static course.imgur.PipelineRuns.report;
import static course.imgur.PipelineRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How links and files flow; the interfaces tell of the rest. */
@DisplayName("5.10 Pipeline, hidden")
class PipelineHiddenTest
        implements PipelineBounds,
                PipelineReports,
                PipelineTimes,
                PipelineInAnyOrder,
                PipelineEnds,
                PipelineAgain,
                PipelineStops,
                PipelineCleansUp {
    @Test
    @DisplayName("C1: each link is fetched once, each file is shrunk once, and no other file is")
    void eachOnce(@TempDir Path dir) throws IOException {
        Files.writeString(dir.resolve("old.jpg"), "an image that was there before");
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {});
        List<HttpUrl> links = new ArrayList<>(ScriptedFetcher.links(ENOUGH));
        Pipeline pipeline = new Pipeline(fetcher, thumbnailer, DOWNLOADERS, RESIZERS, CAPACITY);
        Actor<PipelineReport> caller = Actor.call("caller of run", () -> pipeline.run(links, dir, QUIET));

        report(
                "C1",
                caller,
                () -> "of %d links %d were fetched and %d shrunk, and run does not return"
                        .formatted(
                                ENOUGH,
                                fetcher.asked().size(),
                                thumbnailer.begun().size()));
        assertThat(fetcher.asked())
                .as("C1: the numbers of the links fetched, of %d: each once", ENOUGH)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, ENOUGH).boxed().toList());
        assertThat(fetcher.folders()).as("C1: the folders fetched into").containsExactly(dir);
        assertThat(thumbnailer.begun())
                .as(
                        "C1: the files that create was called with: each that a fetch returned, once, and no other, so hand them over and don't"
                                + " look into the folder")
                .containsExactlyInAnyOrderElementsOf(PipelineRuns.files(ENOUGH).stream()
                        .map(file -> dir.resolve(file.getFileName()))
                        .toList());
        assertThat(links)
                .as("C1: the collection of links afterwards: take none out of it")
                .isEqualTo(ScriptedFetcher.links(ENOUGH));
    }

    @Test
    @DisplayName("C1: a link or a file that has failed is not tried again")
    void triedOnce() {
        ScriptedFetcher failing = new ScriptedFetcher(PipelineHiddenTest::fail);
        run(failing, new ScriptedThumbnailer(number -> {}), 2)
                .failure(() -> "C1: two fetches have failed, and run does not return");
        assertThat(failing.asked())
                .as("C1: the numbers of the links fetched, of two that can't be: each is tried once")
                .containsExactlyInAnyOrder(0, 1);

        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(PipelineHiddenTest::fail);
        run(new ScriptedFetcher(number -> {}), thumbnailer, 2)
                .failure(() -> "C1: two thumbnails have failed, and run does not return");
        assertThat(thumbnailer.begun())
                .as("C1: the files that create was called with, of two that can't be shrunk: each is tried once")
                .containsExactlyInAnyOrderElementsOf(PipelineRuns.files(2));
    }

    private static void fail(int number) throws IOException {
        throw new IOException("a failure made by the test");
    }

    @Test
    @DisplayName("C2: thumbnails begin while downloads go on")
    void overlap() {
        AtomicInteger fetches = new AtomicInteger();
        Gate begun = new Gate();
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            if (fetches.getAndIncrement() > 0) {
                begun.passInterruptibly();
            }
        });
        run(fetcher, new ScriptedThumbnailer(number -> begun.open()), ENOUGH)
                .result(() ->
                        "C2: one file has been fetched, other fetches take long, and no thumbnail is begun meanwhile: don't wait for all downloads,"
                                + " hand each file over when it is there");
    }

    @Test
    @DisplayName("C2: a slow link holds up no other link, and no other thumbnail")
    void slowLink() {
        for (int slow : new int[] {0, ENOUGH - 1}) {
            Gate mayEnd = new Gate();
            Rendezvous others = new Rendezvous(ENOUGH - 1);
            ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
                if (number == slow) {
                    mayEnd.passInterruptibly();
                }
            });
            Actor<PipelineReport> caller = run(fetcher, new ScriptedThumbnailer(number -> others.arrive()), ENOUGH);
            others.awaitFull(() ->
                    "C2: one link is slow, and of the other %d only %d get their thumbnails meanwhile: let each thread take the next when it is free"
                            .formatted(ENOUGH - 1, others.arrived()));
            mayEnd.open();
            caller.result();
        }
    }

    @Test
    @DisplayName("C2: a slow thumbnail holds up no other")
    void slowThumbnail() {
        Gate mayEnd = new Gate();
        AtomicInteger begun = new AtomicInteger();
        Rendezvous others = new Rendezvous(ENOUGH - 1);
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {
            if (begun.getAndIncrement() == 0) {
                mayEnd.pass();
            } else {
                others.arrive();
            }
        });
        Actor<PipelineReport> caller = run(new ScriptedFetcher(number -> {}), thumbnailer, ENOUGH);
        others.awaitFull(() ->
                "C2: one thumbnail is slow, and of the other %d only %d are begun meanwhile: let all resizers take from one queue"
                        .formatted(ENOUGH - 1, others.arrived()));
        mayEnd.open();
        caller.result();
    }

    @Test
    @DisplayName("C12: numbers less than 1 and null are refused, and nothing is fetched")
    void edges() {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        ScriptedThumbnailer thumbnailer = new ScriptedThumbnailer(number -> {});
        Pipeline pipeline = new Pipeline(fetcher, thumbnailer, 1, 1, 1);
        List<HttpUrl> links = ScriptedFetcher.links(1);
        run(pipeline, links, QUIET).result();
        for (int bad : new int[] {0, -5}) {
            int[][] all = {{bad, 1, 1}, {1, bad, 1}, {1, 1, bad}};
            for (int[] each : all) {
                assertThat(catchThrowable(() -> new Pipeline(fetcher, thumbnailer, each[0], each[1], each[2])))
                        .as(
                                "C12: what new Pipeline(…, %d, %d, %d) throws: check the numbers in the constructor, with the value in the message",
                                each[0], each[1], each[2])
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(String.valueOf(bad));
            }
        }
        refusesNull("no fetcher", () -> new Pipeline(null, thumbnailer, 1, 1, 1));
        refusesNull("no thumbnailer", () -> new Pipeline(fetcher, null, 1, 1, 1));
        refusesNull("no links", () -> pipeline.run(null, DIR, QUIET));
        refusesNull("no folder", () -> pipeline.run(links, null, QUIET));
        refusesNull("no progress", () -> pipeline.run(links, DIR, null));
        assertThat(fetcher.asked())
                .as(
                        "C12: links fetched, one by a run with all it needs and none by runs with null: check before you begin")
                .hasSize(1);
    }

    private static void refusesNull(String what, ThrowingCallable call) {
        Actor<Throwable> caller = Actor.call("caller of run", () -> catchThrowable(call));
        assertThat(caller.result(() -> "C12: with " + what + " it does not end, where it has to refuse"))
                .as("C12: what is thrown with %s", what)
                .isInstanceOf(NullPointerException.class);
    }
}

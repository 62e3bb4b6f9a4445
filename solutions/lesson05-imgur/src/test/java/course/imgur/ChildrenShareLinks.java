package course.imgur;

import static course.imgur.InProcesses.download;
import static course.imgur.InProcesses.files;
import static course.imgur.InProcesses.report;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Occupancy;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C1 to C4 and C12: children fetch the links, so many at once, and nobody waits for a slow one without need. */
interface ChildrenShareLinks {
    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C1: each link is fetched in a child, whatever characters links and folder have")
    default void everyLink(@TempDir Path dir) throws IOException {
        Path images = oddFolder(dir);
        try (Stage stage = Stage.open(dir.resolve("stage"), Stage.Call::save)) {
            List<HttpUrl> links = List.of(
                    stage.link("a%20b.jpg?c=%0A%25&d=;'|$"), stage.link("größe.png#größe"), stage.link("plain.jpg"));
            List<HttpUrl> given = new ArrayList<>(links);

            DownloadReport report = report("C1", download(1, given, images), InProcesses::doesNotReturn);

            assertThat(given)
                    .as("C1: the collection of links, after the download: leave it as it is")
                    .isEqualTo(links);
            assertThat(stage.strangers())
                    .as(
                            "C1: requests that do not come from a Downloads in a child with the class path of java.class.path")
                    .isZero();
            assertThat(report.failures())
                    .as("C1: failures, where nothing went wrong")
                    .isEmpty();
            assertThat(stage.calls().stream().map(call -> call.link))
                    .as(
                            "C1: the links fetched in children, each once: write and read UTF-8, whatever the system's own charset")
                    .containsExactlyInAnyOrderElementsOf(
                            links.stream().map(HttpUrl::toString).toList());
            assertThat(stage.calls().stream().map(call -> call.dir).distinct())
                    .as("C1: the folders that children were told")
                    .containsExactly(images);
            assertThat(report.files())
                    .as("C1: the files in the report: those that Downloads returned in the children")
                    .containsExactlyInAnyOrderElementsOf(files(images, links));
            for (HttpUrl link : links) {
                assertThat(images.resolve(FakeFetch.name(link)))
                        .as("C1: the file of a link, after the download")
                        .hasContent(link.toString());
            }
        }
    }

    /** Where the system allows it, with a line break in its name. */
    private static Path oddFolder(Path dir) throws IOException {
        try {
            return Files.createDirectory(dir.resolve("two\nlines, \"100%41\" \\ + more "));
        } catch (InvalidPathException | IOException e) {
            return Files.createDirectory(dir.resolve("one line, 100%41 + more"));
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C2: so many processes fetch at once")
    default void atOnce(@TempDir Path dir) throws IOException {
        Rendezvous together = new Rendezvous(2);
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            together.meet();
            call.save();
        })) {
            report(
                    "C2",
                    download(2, stage.links(3), dir.resolve("images")),
                    () ->
                            "only %d of 2 fetches are in flight: start all children before you wait for the first, with a thread for each"
                                    .formatted(together.arrived()));

            assertThat(stage.pids())
                    .as("C2: the processes that fetched: two children, not two threads in one")
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C3: never more children than that, and they go on from link to link")
    default void neverMore(@TempDir Path dir) throws IOException {
        Gate gate = new Gate();
        Rendezvous begun = new Rendezvous(1);
        Occupancy inFlight = new Occupancy();
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            inFlight.enter();
            begun.arrive();
            gate.pass();
            inFlight.leave();
            call.save();
        })) {
            Actor<DownloadReport> caller = download(2, stage.links(6), dir.resolve("images"));
            Children.patiently(() -> {
                begun.awaitFull(() -> "C3: no child fetches anything");
                return null;
            });
            Stillness.settle();
            int children = stage.children().alive().size();
            gate.open();
            report("C3", caller, InProcesses::doesNotReturn);

            assertThat(children)
                    .as("C3: children at once, where 2 are allowed: not one for each link")
                    .isLessThanOrEqualTo(2);
            assertThat(inFlight.peak())
                    .as(
                            "C3: the most fetches in flight at once, where 2 are allowed: give a child its next link when it has answered")
                    .isLessThanOrEqualTo(2);
            assertThat(stage.pids())
                    .as("C3: processes that fetched 6 links: let a child go on with the next link, a JVM is dear")
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C4: a slow link holds up no other")
    default void aSlowLink(@TempDir Path dir) throws IOException {
        int links = 6;
        CountDownLatch others = new CountDownLatch(links - 1);
        AtomicBoolean first = new AtomicBoolean(true);
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            if (first.getAndSet(false)) {
                others.await();
            } else {
                others.countDown();
            }
            call.save();
        })) {
            report(
                    "C4",
                    download(2, stage.links(links), dir.resolve("images")),
                    () ->
                            ("while one link takes long, %d others are not fetched: don't deal the links out beforehand, and give each child the"
                                            + " next one as soon as it has answered")
                                    .formatted(others.getCount()));
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C12: who waits for a child waits at rest")
    default void atRest(@TempDir Path dir) throws IOException {
        Gate gate = new Gate();
        Rendezvous begun = new Rendezvous(1);
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            begun.arrive();
            gate.pass();
            call.save();
        })) {
            Actor<DownloadReport> caller = download(1, stage.links(2), dir.resolve("images"));
            Children.patiently(() -> {
                begun.awaitFull(() -> "C12: no child fetches anything");
                return null;
            });

            Stillness.require("C12");

            gate.open();
            report("C12", caller, InProcesses::doesNotReturn);
        }
    }
}

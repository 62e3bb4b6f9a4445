package course.imgur;

import static course.imgur.InProcesses.download;
import static course.imgur.InProcesses.files;
import static course.imgur.InProcesses.report;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import course.classroom.test.Leaks;
import course.classroom.test.Rendezvous;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C7 to C10: whatever children print and however they end, it ends and leaves nothing behind. */
interface ChildrenEnd {
    int PRINTED_LINES = 2_000;
    int MANY = 120;

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C7: what a library prints in a child is no answer and blocks nobody")
    default void printing(@TempDir Path dir) throws IOException {
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            call.tell("print", PRINTED_LINES, "said by a library that fetches, and meant for nobody");
            call.save();
        })) {
            List<HttpUrl> links = stage.links(2);
            DownloadReport report = report(
                    "C7",
                    download(1, links, dir.resolve("images")),
                    () ->
                            "a child has printed %d lines to each of System.out and System.err, and download does not return: a pipe that nobody reads is soon full"
                                    .formatted(PRINTED_LINES));

            assertThat(report.failures())
                    .as("C7: failures, where a child printed lines of its own: they are no answers")
                    .isEmpty();
            assertThat(report.files())
                    .as("C7: the files, where a child printed lines of its own: they are no answers")
                    .containsExactlyInAnyOrderElementsOf(files(dir.resolve("images"), links));
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C8: it ends with no link, and with a link given twice to more processes than links")
    default void fewLinks(@TempDir Path dir) throws IOException {
        try (Stage stage = Stage.open(dir.resolve("stage"), Stage.Call::save)) {
            DownloadReport empty =
                    report("C8", download(2, List.of(), dir), () -> "without any link, download does not return");
            assertThat(empty.files()).as("C8: files, without any link").isEmpty();

            HttpUrl link = stage.link("twice.jpg");
            DownloadReport twice = report(
                    "C8",
                    download(3, List.of(link, link), dir.resolve("images")),
                    () -> "with a link given twice, to three processes, download does not return");
            assertThat(new HashSet<>(twice.files()))
                    .as("C8: the files, with a link given twice")
                    .isEqualTo(files(dir.resolve("images"), List.of(link)));
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C8: links and answers that fill every pipe do no harm")
    default void fullPipes(@TempDir Path dir) throws IOException {
        try (Stage stage =
                Stage.open(dir.resolve("stage"), call -> call.tell("fail", 0, "made by the test ".repeat(MANY)))) {
            List<HttpUrl> links = stage.links(MANY).stream()
                    .map(link -> link.newBuilder().fragment("x".repeat(1_000)).build())
                    .toList();
            DownloadReport report = report(
                    "C8",
                    download(1, links, dir),
                    () ->
                            ("%d of %d links were fetched, and download does not return: a child that nobody reads from blocks when the pipe is full,"
                                            + " and its parent when it writes on")
                                    .formatted(stage.calls().size(), MANY));

            assertThat(report.failures())
                    .as("C8: failures, where every fetch failed")
                    .hasSize(MANY);
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C8: it ends when no child can be started, and when every child ends at once")
    default void noChild(@TempDir Path dir) throws IOException {
        List<HttpUrl> links = List.of(HttpUrl.get("http://127.0.0.1:1/a.jpg"), HttpUrl.get("http://127.0.0.1:1/b.jpg"));
        for (String property : List.of("java.home", "java.class.path")) {
            String before = System.getProperty(property);
            Children children = new Children();
            System.setProperty(
                    property, Files.createDirectories(dir.resolve("empty")).toString());
            try {
                DownloadReport report = report(
                        "C8",
                        download(1, links, dir.resolve("images")),
                        () -> "no child can be started on an empty %s, and download does not return"
                                .formatted(property));
                assertThat(report.failures().keySet())
                        .as("C8: the links in failures, where no child can be started on an empty %s", property)
                        .isEqualTo(Set.copyOf(links));
            } finally {
                System.setProperty(property, before);
                children.kill();
            }
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C9: no child and no thread is left, and it can be used again")
    default void leavesNothing(@TempDir Path dir) throws IOException {
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            call.askBeforeTheEnd();
            call.save();
        })) {
            ProcessDownloader downloader = new ProcessDownloader(1);
            for (HttpUrl link : stage.links(2)) {
                Actor<DownloadReport> caller = Actor.call(
                        "caller of download", () -> downloader.download(List.of(link), dir.resolve("images")));
                stage.holdChildrenOf(caller);
                DownloadReport report = report("C9", caller, InProcesses::doesNotReturn);
                stage.children().requireNone("C9");
                Leaks.requireNone("C9");
                assertThat(report.files())
                        .as("C9: the files in the report of a downloader that is used again: those of this download")
                        .containsExactlyElementsOf(files(dir.resolve("images"), List.of(link)));
            }
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C10: interrupted, it ends the children in the middle of their fetches and throws")
    default void interrupted(@TempDir Path dir) throws IOException {
        Rendezvous begun = new Rendezvous(2);
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            call.askBeforeTheEnd();
            begun.arrive();
        })) {
            Actor<DownloadReport> caller = download(2, stage.links(4), dir.resolve("images"));
            stage.holdChildrenOf(caller);
            Children.patiently(() -> {
                begun.awaitFull(() -> "C2: only %d of 2 fetches are in flight".formatted(begun.arrived()));
                return null;
            });
            caller.interrupt();

            requireInterrupted(stage, caller);
            assertThat(stage.pids())
                    .as("C10: processes that have fetched: start no other child when you are interrupted")
                    .hasSize(2);
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C10: interrupted while the children start, it leaves none")
    default void interruptedAtTheStart(@TempDir Path dir) throws IOException {
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {})) {
            Actor<DownloadReport> caller = download(2, stage.links(4), dir.resolve("images"));
            while (stage.children().alive().isEmpty() && !caller.hasEnded()) {
                LockSupport.parkNanos(1_000_000);
            }
            caller.interrupt();

            requireInterrupted(stage, caller);
        }
    }

    private static void requireInterrupted(Stage stage, Actor<DownloadReport> caller) {
        Throwable thrown = Children.patiently(() -> caller.failure(() ->
                "C10: the caller was interrupted, and download does not end: who reads from a child is not woken by an"
                        + " interrupt, but by the child's end, so destroy each child"));
        assertThat(thrown)
                .as("C10: what download throws when interrupted: let InterruptedException out")
                .isInstanceOf(InterruptedException.class);
        stage.children().requireNone("C10");
        Leaks.requireNone("C10");
    }
}

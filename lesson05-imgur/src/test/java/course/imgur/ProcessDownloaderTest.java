package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import course.classroom.test.Actor;
import course.classroom.test.StuckError;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The children fetch with the {@code Downloads} of exercise 5.2: while that is not begun, nor is this. */
@DisplayName("5.7 ProcessDownloader")
class ProcessDownloaderTest {
    private static final int TURNS = 4;

    private final Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());

    @TempDir
    private Path dir;

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C1: children fetch each photograph, whole")
    void photographs() throws Exception {
        try (Gallery gallery = Gallery.of(4).start()) {
            requireDownloads(gallery.links().get(0));
            DownloadReport report = report(download(gallery));

            assertThat(report.failures())
                    .as("C1: failures, where nothing went wrong")
                    .isEmpty();
            assertThat(contents(report.files()))
                    .as("C1: what is in the files of the report")
                    .containsExactlyInAnyOrderElementsOf(
                            gallery.links().stream().map(gallery::bytesOf).toList());
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C5: a bad link is reported, and its message tells why")
    void aBadLink() throws Exception {
        try (Gallery gallery = Gallery.of(2).onImage(1, Fault.status(404)).start()) {
            HttpUrl bad = gallery.links().get(1);
            requireDownloads(gallery.links().get(0));
            DownloadReport report = report(download(gallery));

            assertThat(report.files()).as("C5: the files, besides the failure").hasSize(1);
            assertThat(report.failures().keySet())
                    .as("C5: the links in failures")
                    .containsExactly(bad);
            assertThat(report.failures().get(bad))
                    .as("C5: the failure: it has the message of what was thrown in the child")
                    .hasMessageContaining(messageOf(bad));
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C6: when a child is killed, another fetches its link")
    void aKilledChild() throws Exception {
        try (Gallery gallery = Gallery.of(3).start()) {
            requireDownloads(gallery.links().get(0));
            gallery.hold();
            Actor<DownloadReport> caller = download(gallery);
            awaitTwoAtWork(gallery, caller);
            children().stream().findFirst().ifPresent(ProcessHandle::destroyForcibly);
            gallery.release();
            DownloadReport report = report(caller);

            assertThat(report.failures())
                    .as("C6: failures, where one child was killed: give its link to another")
                    .isEmpty();
            assertThat(report.files())
                    .as("C6: the files, where one child was killed: give its link to another")
                    .hasSize(3);
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C9: no child is left")
    void noChildIsLeft() throws Exception {
        try (Gallery gallery = Gallery.of(1).start()) {
            requireDownloads(gallery.links().get(0));
            report(download(gallery));

            assertThat(children())
                    .as("C9: child processes that are alive when download has returned")
                    .isEmpty();
        }
    }

    /** Who is killed while its JVM is only being started, has not been given a link. */
    private static void awaitTwoAtWork(Gallery gallery, Actor<DownloadReport> caller) throws InterruptedException {
        for (int second = 0; second < 60 && !caller.hasEnded(); second++) {
            if (gallery.awaitInFlight(2, Duration.ofSeconds(1))) {
                return;
            }
        }
    }

    /** Throws when {@code Downloads} is not begun. */
    private void requireDownloads(HttpUrl link) throws IOException, InterruptedException {
        new Downloads(new OkHttpClient()).fetch(link, dir.resolve("before"));
    }

    private String messageOf(HttpUrl bad) throws InterruptedException {
        try {
            return new Downloads(new OkHttpClient())
                    .fetch(bad, dir.resolve("before"))
                    .toString();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** All links of the gallery, with two processes. */
    private Actor<DownloadReport> download(Gallery gallery) {
        return Actor.call(
                "caller of download", () -> new ProcessDownloader(2).download(gallery.links(), dir.resolve("images")));
    }

    /** The kit's limit counts several times while children are alive: a JVM takes time to start on a busy machine. */
    private DownloadReport report(Actor<DownloadReport> caller) {
        for (int turn = 1; ; turn++) {
            try {
                return caller.result(() -> "download does not return");
            } catch (StuckError stuck) {
                if (turn == TURNS || children().isEmpty()) {
                    throw stuck;
                }
            }
        }
    }

    private List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .toList();
    }

    private static List<byte[]> contents(List<Path> files) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }
}

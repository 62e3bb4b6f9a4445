package course.imgur;

import static course.imgur.InProcesses.download;
import static course.imgur.InProcesses.files;
import static course.imgur.InProcesses.report;
import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C5 and C6: fetches that throw, and children that die. */
interface ChildrenFailAndDie {
    int ENOUGH =
            6; // a link kills no more children than that, so that even an answer that tries on and on comes to its end

    /** Longer than a pipe holds. */
    String LONG_MESSAGE =
            "first line\nsecond line\r\n\tthird: 100%41 + \"größe\" \\n " + "and so on ".repeat(8_000) + "end";

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C5: what throws in a child is reported with its message and stops nothing")
    default void failures(@TempDir Path dir) throws IOException {
        List<String> kinds = List.of("fail", "fail unchecked", "fail without a message", "throw an error");
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            int number = HttpUrl.get(call.link).queryParameterValue(0).charAt(0) - '0';
            if (number < kinds.size()) {
                call.tell(kinds.get(number), 0, number == 0 ? LONG_MESSAGE : "made by the test, number " + number);
            } else {
                call.save();
            }
        })) {
            List<HttpUrl> links = IntStream.rangeClosed(0, kinds.size())
                    .mapToObj(number -> stage.link("image.jpg?number=" + number))
                    .toList();

            DownloadReport report = report(
                    "C5",
                    download(1, links, dir.resolve("images")),
                    () -> "%d of %d links were fetched, some failed, and download does not return"
                            .formatted(stage.calls().size(), links.size()));

            assertThat(report.failures().keySet())
                    .as(
                            "C5: the links in failures: catch Throwable in the child, and tell it to the parent as an answer of one line")
                    .isEqualTo(Set.copyOf(links.subList(0, kinds.size())));
            for (int number : new int[] {1, 3}) {
                assertThat(report.failures().get(links.get(number)).getMessage())
                        .as("C5: the message of a failure: it has the one of what was thrown in the child")
                        .contains("made by the test, number " + number);
            }
            String told = String.valueOf(report.failures().get(links.get(0)).getMessage());
            assertThat(told.contains(LONG_MESSAGE))
                    .as(
                            "C5: whether the message of a failure has the whole one of the child, of %d characters and several lines; it has %d and"
                                    + " begins with <%s>: write line breaks as something else, and back",
                            LONG_MESSAGE.length(), told.length(), told.substring(0, Math.min(80, told.length())))
                    .isTrue();
            assertThat(report.files())
                    .as("C5: the files, besides the failures")
                    .containsExactlyElementsOf(files(dir.resolve("images"), links.subList(kinds.size(), links.size())));
            assertThat(stage.pids())
                    .as(
                            "C5: processes that fetched, where one was asked for: a failed fetch is an answer, and the child goes on")
                    .hasSize(1);
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C5: a failure is reported under its own link, in whatever order the answers come")
    default void underItsOwnLink(@TempDir Path dir) throws IOException {
        Rendezvous firstTwo = new Rendezvous(2);
        Gate third = new Gate();
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            firstTwo.meet();
            if (call.link.endsWith("/1.jpg")) {
                call.tell("fail", 0, "made by the test");
            } else if (call.link.endsWith("/0.jpg")) {
                third.pass();
                call.save();
            } else {
                third.open(); // the child that failed has gone on, so its answer has been read
                call.save();
            }
        })) {
            List<HttpUrl> links = stage.links(3);
            DownloadReport report = report(
                    "C5",
                    download(2, links, dir.resolve("images")),
                    () -> "while one link takes long, no other is fetched");

            assertThat(report.failures().keySet())
                    .as(
                            "C5: the links in failures: an answer belongs to the link that this child was given, whoever answers first")
                    .containsExactly(links.get(1));
            assertThat(report.files())
                    .as("C5: the files, besides the failure")
                    .containsExactlyInAnyOrderElementsOf(
                            files(dir.resolve("images"), List.of(links.get(0), links.get(2))));
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C6: the link of a child that is killed is fetched by another")
    default void aKilledChild(@TempDir Path dir) throws IOException {
        AtomicBoolean first = new AtomicBoolean(true);
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            if (first.getAndSet(false)) {
                call.killChild();
            } else {
                call.save();
            }
        })) {
            List<HttpUrl> links = stage.links(4);
            DownloadReport report = report(
                    "C6",
                    download(2, links, dir.resolve("images")),
                    () -> "one of two children was killed, and download does not return:"
                            + " the end of a child's output tells that it is dead");

            assertThat(report.failures())
                    .as("C6: failures, where a child was killed once: give its link to another")
                    .isEmpty();
            assertThat(report.files())
                    .as("C6: the files, where a child was killed once: give its link to another")
                    .containsExactlyInAnyOrderElementsOf(files(dir.resolve("images"), links));
        }
    }

    @Test
    @TakesUpTo(seconds = 180)
    @DisplayName("C6: a link that kills two children is a failure, the others are fetched by a new child")
    default void aDeadlyLink(@TempDir Path dir) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        try (Stage stage = Stage.open(dir.resolve("stage"), call -> {
            if (call.link.endsWith("/1.jpg") && calls.incrementAndGet() <= ENOUGH) {
                call.tell("die", 3, "");
            } else {
                call.save();
            }
        })) {
            List<HttpUrl> links = stage.links(3);
            DownloadReport report = report(
                    "C6",
                    download(1, links, dir.resolve("images")),
                    () -> "all children are dead, and download neither starts a new one nor returns");

            long deaths = stage.calls().stream()
                    .filter(call -> call.link.equals(links.get(1).toString()))
                    .count();
            assertThat(deaths)
                    .as(
                            "C6: children that died of one and the same link: the second one is the last, then the link has failed")
                    .isEqualTo(2);
            assertThat(report.failures().keySet())
                    .as("C6: the links in failures, where one killed each child that fetched it")
                    .containsExactly(links.get(1));
            assertThat(report.files())
                    .as("C6: the files, where one link killed two children: start another for the rest")
                    .containsExactlyInAnyOrderElementsOf(
                            files(dir.resolve("images"), List.of(links.get(0), links.get(2))));
        }
    }
}

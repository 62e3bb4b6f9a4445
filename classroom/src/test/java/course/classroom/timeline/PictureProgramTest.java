package course.classroom.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.TakesUpTo;
import course.sample.Threads;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("course picture")
class PictureProgramTest {
    @TempDir
    private Path folder;

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName(
            "tells who waits for which lock, held by whom, also where that never ends, who sleeps and who is parked")
    void text() throws IOException, InterruptedException {
        Drawing drawing = Drawing.of(folder, Threads.class);

        assertThat(drawing.said())
                .contains("C1: one waits for a lock that another holds\n  passed\n")
                .containsPattern("(?m)^  holder +waits for the test's gate, Threads\\.java:\\d+, ")
                .containsPattern("(?m)^  waiter +waits for a ReentrantLock, held by holder, Threads\\.java:\\d+, ")
                .contains("C2: two wait for each other, for ever\n  failed: C2: a deadlock\n")
                .containsPattern("(?m)^  Ann +waits for the monitor of Object, held by Bob, Threads\\.java:\\d+, ")
                .containsPattern("(?m)^  Bob +waits for the monitor of Object, held by Ann, Threads\\.java:\\d+, ")
                .containsPattern("(?m)^  sleeper +sleeps, Threads\\.java:\\d+, ")
                .containsPattern("(?m)^  sleeper \\|.*z.*\\|$")
                .contains("L waits for a lock")
                .doesNotContain("C4", "C5", "C6");
        assertThat(drawing.status()).isZero();
        assertThat(drawing.said().lines())
                .filteredOn(line -> line.endsWith("|"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextPicture.WIDTH));
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("writes SVG and HTML whose parts tell what they are, in light and in dark")
    void files() throws Exception {
        Path svg = folder.resolve("a.svg");
        Path html = folder.resolve("a.html");
        Drawing drawing = Drawing.of(folder, Threads.class, "--clause=C3", "--svg=" + svg, "--html=" + html);

        assertThat(drawing.said().lines()).containsExactly("The picture: " + svg, "The picture: " + html);
        String picture = Files.readString(svg);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
        assertThat(picture)
                .containsPattern("class=\"span asleep\"[^>]*><title>sleeper sleeps, Threads\\.java:\\d+, ")
                .containsPattern("class=\"span task\"[^>]*><title>sleeper is in task 1, ")
                .contains("prefers-color-scheme: dark", "C3: one sleeps in a task")
                .doesNotContain("C1:");
        assertThat(html).content().contains("<svg", "<title>9.1 Threads: its threads</title>", "passed");
        assertThat(html).content().doesNotContain("<script", "src=", "href=");
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("says in one sentence why there is nothing to draw")
    void nothing() throws IOException, InterruptedException {
        Drawing notBegun = Drawing.of(folder, Threads.class, "--clause=C5");
        assertThat(notBegun.said()).isEqualTo("course: 9.1 is not begun: 9.1 begin: do it.\n");
        assertThat(notBegun.status()).isEqualTo(2);

        assertThat(here("--clause=C4")).isEqualTo("course: 9.1 has nothing to draw: its tests have one thread each.\n");
        assertThat(here("--clause=C6"))
                .contains("nothing to draw about C6: './course explore 9.1'")
                .hasLineCount(1);
    }

    /** What the program says in this JVM; standard error is the process's own, and tests of this module run one by one. */
    private static String here(String option) {
        PrintStream usual = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true));
        try {
            assertThat(PictureProgram.run("9.1", Threads.class.getName(), option))
                    .isEqualTo(2);
        } finally {
            System.setErr(usual);
        }
        return bytes.toString();
    }
}

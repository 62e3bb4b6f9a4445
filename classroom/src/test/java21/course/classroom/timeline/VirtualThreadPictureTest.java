package course.classroom.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.TakesUpTo;
import course.sample.VirtualThreads;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("course picture, virtual threads")
class VirtualThreadPictureTest {
    @TempDir
    private Path folder;

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("shows where a virtual thread waits, by the kit's marks, and sleeps")
    void marks() throws IOException, InterruptedException {
        assertThat(Drawing.of(folder, VirtualThreads.class).said())
                .containsPattern("(?m)^  feather +waits for the test's gate, VirtualThreads\\.java:\\d+, ")
                .containsPattern("(?m)^  feather +sleeps, VirtualThreads\\.java:\\d+, ")
                .doesNotContain("ForkJoinPool");
    }
}

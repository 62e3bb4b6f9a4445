package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.9 ParallelResizer")
class ParallelResizerTest {
    @TempDir
    Path dir;

    /** Needs no real pictures: copies a file, and fails for one that is called bad. Exercise 5.8 is tested elsewhere. */
    private static final class Copier extends Thumbnailer {
        Copier() {
            super(128);
        }

        @Override
        public Path create(Path image) throws IOException {
            String name = image.getFileName().toString();
            if (name.startsWith("bad")) {
                throw new IOException(name + " is bad: made by the test");
            }
            return Files.copy(image, image.resolveSibling(name.replace(".", "_thumbnail.")));
        }
    }

    @Test
    @DisplayName("C1: every image gets a thumbnail, nothing else does")
    void everyImage() throws IOException, InterruptedException {
        for (String name : new String[] {"a.jpg", "b.png", "c.JPG", "readme.txt"}) {
            Files.writeString(dir.resolve(name), name);
        }

        ResizeReport report = new ParallelResizer(new Copier(), 2).resizeAll(dir);

        assertThat(report.thumbnails())
                .as("C1: the thumbnails of a.jpg, b.png, c.JPG, readme.txt")
                .containsExactlyInAnyOrder(
                        dir.resolve("a_thumbnail.jpg"), dir.resolve("b_thumbnail.png"), dir.resolve("c_thumbnail.JPG"));
    }

    @Test
    @DisplayName("C5: a bad image is reported and stops no other")
    void aBadImage() throws IOException, InterruptedException {
        Path bad = Files.writeString(dir.resolve("bad.jpg"), "bad");
        Files.writeString(dir.resolve("good.jpg"), "good");

        ResizeReport report = new ParallelResizer(new Copier(), 2).resizeAll(dir);

        assertThat(report.thumbnails())
                .as("C5: the thumbnails made")
                .containsExactly(dir.resolve("good_thumbnail.jpg"));
        assertThat(report.failures()).as("C5: the failures reported").containsOnlyKeys(bad);
    }
}

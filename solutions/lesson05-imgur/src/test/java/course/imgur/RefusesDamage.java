package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exercise 5.8, what gets no thumbnail: C8 and C13. */
abstract class RefusesDamage extends KeepsTheFormat {
    @Test
    @DisplayName("C8: what is not an image gives an IOException and no file")
    void notAnImage() throws IOException {
        byte[] png = TestPictures.png(new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB));
        byte[] liar = png.clone();
        liar[16] = 0x30; // 800 million pixels wide

        requireRefusal("a web page called page.jpg", "page.jpg", "<!doctype html><title>404</title>".getBytes());
        requireRefusal("an empty file called empty.png", "empty.png", new byte[0]);
        requireRefusal("a PNG whose header says another width", "liar.png", liar);
        assertThatThrownBy(
                        () -> new Thumbnailer(SIZE).create(dir.resolve("nowhere.jpg")),
                        "C8: create of a missing file: let the IOException out, swallow no failure")
                .isInstanceOf(IOException.class);
        assertThat(files())
                .as("C8: files in the folder after create of a missing one")
                .containsExactly("empty.png", "liar.png", "page.jpg");
    }

    @Test
    @DisplayName("C8: a JPEG or PNG that is cut short gives an IOException and no file")
    void cutShort() throws IOException {
        byte[] jpeg = TestPictures.jpeg(TestPictures.noise(300, 200));
        byte[] png = TestPictures.png(TestPictures.noise(300, 200));
        byte[] withPreview = TestPictures.withPreview(jpeg, TestPictures.jpeg(TestPictures.quarters(32, 32)));
        int[] percents = {20, 50, 95};
        for (int percent : percents) {
            requireRefusal("a PNG cut after %d %%".formatted(percent), "cut.png", cut(png, percent));
        }
        for (int percent : percents) {
            requireRefusal(
                    "a JPEG cut after %d %%, which the JDK reads without an exception (look for the end marker or listen to the reader's"
                                    .formatted(percent)
                            + " warnings)",
                    "cut.jpg",
                    cut(jpeg, percent));
            requireRefusal(
                    "a JPEG cut after %d %%, with a preview in its EXIF data, whose end marker is not its own"
                            .formatted(percent),
                    "cut.jpg",
                    cut(withPreview, percent));
        }
    }

    @Test
    @DisplayName("C8: a file of another format gives an IOException and no file, whatever its name")
    void anotherFormat() throws IOException {
        requireRefusal(
                "an animated GIF called animated.png", "animated.png", OddPictures.bytes("animated-gif-called.png"));
    }

    @Test
    @DisplayName("C13: a small file that claims to be a huge picture gives an IOException, and no pixels are read")
    void bomb() throws IOException {
        Path file = Files.write(dir.resolve("bomb.png"), PictureBomb.png());

        assertThat(catchThrowable(() -> new Thumbnailer(SIZE).create(file)))
                .as(
                        "C13: what create of a PNG of %,d by %,d pixels throws, a small file that fills the memory: ask the reader for"
                                + " its width and height, and refuse it before you read its pixels",
                        PictureBomb.SIDE, PictureBomb.SIDE)
                .isInstanceOf(IOException.class);
        assertThat(files())
                .as("C13: files in the folder after create of a picture that is too large")
                .containsExactly("bomb.png");
    }

    private static byte[] cut(byte[] image, int percent) {
        return Arrays.copyOf(image, image.length * percent / 100);
    }

    private void requireRefusal(String what, String name, byte[] image) throws IOException {
        Path file = Files.write(dir.resolve(name), image);
        List<String> before = files();

        assertThatThrownBy(
                        () -> new Thumbnailer(SIZE).create(file),
                        "C8: create of %s: make every such failure an IOException, and swallow none",
                        what)
                .isInstanceOf(IOException.class);
        assertThat(files())
                .as("C8: files in the folder after create of %s: remove what was begun, no half file stays", what)
                .isEqualTo(before);
    }
}

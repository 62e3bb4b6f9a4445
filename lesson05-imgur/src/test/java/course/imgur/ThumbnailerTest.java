package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.8 Thumbnailer")
class ThumbnailerTest {
    @TempDir
    Path dir;

    @Test
    @DisplayName("C1: the thumbnail stands beside the image, _thumbnail before the extension")
    void standsBesideTheImage() throws IOException {
        Path thumbnail = new Thumbnailer(100).create(picture("photo.jpg", 400, 200));

        assertThat(thumbnail).as("C1: what create returns").isEqualTo(dir.resolve("photo_thumbnail.jpg"));
        assertThat(thumbnail).as("C1: the thumbnail").isRegularFile();
    }

    @Test
    @DisplayName("C2: 400 by 200 becomes 100 by 50")
    void keepsTheAspect() throws IOException {
        BufferedImage thumbnail = ImageIO.read(
                new Thumbnailer(100).create(picture("wide.png", 400, 200)).toFile());

        assertThat(thumbnail.getWidth())
                .as("C2: the width of the thumbnail of 400 by 200 pixels")
                .isEqualTo(100);
        assertThat(thumbnail.getHeight())
                .as("C2: the height of the thumbnail of 400 by 200 pixels")
                .isBetween(49, 51);
    }

    @Test
    @DisplayName("C3: 40 by 30 stays 40 by 30")
    void neverEnlarges() throws IOException {
        BufferedImage thumbnail = ImageIO.read(
                new Thumbnailer(100).create(picture("small.png", 40, 30)).toFile());

        assertThat(thumbnail.getWidth())
                .as("C3: the width of the thumbnail of 40 by 30 pixels")
                .isEqualTo(40);
        assertThat(thumbnail.getHeight())
                .as("C3: the height of the thumbnail of 40 by 30 pixels")
                .isEqualTo(30);
    }

    @Test
    @DisplayName("C8: a web page called photo.jpg gives an IOException and no thumbnail")
    void refusesWhatIsNoImage() throws IOException {
        Path page = Files.writeString(dir.resolve("photo.jpg"), "<html>Not found</html>");

        assertThatThrownBy(() -> new Thumbnailer(100).create(page), "C8: create of a web page")
                .isInstanceOf(IOException.class);
        assertThat(dir.resolve("photo_thumbnail.jpg"))
                .as("C8: the thumbnail of a web page")
                .doesNotExist();
    }

    private Path picture(String name, int width, int height) throws IOException {
        Path file = dir.resolve(name);
        String format = name.substring(name.lastIndexOf('.') + 1);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }
}

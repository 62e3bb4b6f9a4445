package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of exercise 5.8 do with thumbnails on the disk. */
abstract class ThumbnailsInAFolder {
    static final int SIZE = 64;

    @TempDir
    Path dir;

    Path create(String name, byte[] image) throws IOException {
        return new Thumbnailer(SIZE).create(Files.write(dir.resolve(name), image));
    }

    List<String> files() throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static BufferedImage read(String clause, Path thumbnail) throws IOException {
        BufferedImage picture = ImageIO.read(thumbnail.toFile());
        assertThat(picture)
                .as("%s: the picture in %s, which ought to be readable", clause, thumbnail.getFileName())
                .isNotNull();
        return picture;
    }

    static String format(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean jpeg = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
        boolean png = bytes.length > 1 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
        return jpeg ? "JPEG" : png ? "PNG" : "neither JPEG nor PNG";
    }
}

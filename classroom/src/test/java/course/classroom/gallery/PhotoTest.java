package course.classroom.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The photographs")
class PhotoTest {
    @Test
    @DisplayName("are 24 different ones of 0.1 to 1 MB, 12 MB at most in all, JPEG and PNG mixed")
    void sizes() {
        List<Photo> photos = Photo.all();
        Set<Integer> contents = new HashSet<>();
        photos.forEach(photo -> contents.add(Arrays.hashCode(photo.bytes())));
        assertThat(photos).hasSize(24);
        assertThat(contents).hasSize(24);
        assertThat(photos).allMatch(photo -> photo.size() >= 100_000 && photo.size() <= 1_000_000);
        assertThat(photos.stream().mapToInt(Photo::size).sum()).isLessThanOrEqualTo(12_000_000);
        assertThat(photos.stream().filter(photo -> photo.type().equals("image/png")))
                .hasSizeBetween(6, 18);
        assertThat(photos.subList(0, 6)).extracting(Photo::type).contains("image/jpeg", "image/png");
    }

    @Test
    @DisplayName("are what their names say, of the size that the index tells")
    void formats() throws IOException {
        for (Photo photo : Photo.all()) {
            String start = new String(photo.bytes(), 0, 8, StandardCharsets.ISO_8859_1);
            assertThat(start).startsWith(photo.type().equals("image/png") ? "\u0089PNG" : "\u00ff\u00d8\u00ff");
            BufferedImage image = image(photo);
            assertThat(image.getWidth()).as(photo.name()).isEqualTo(photo.width());
            assertThat(image.getHeight()).as(photo.name()).isEqualTo(photo.height());
        }
    }

    @Test
    @DisplayName("have among them what a careless program stumbles over")
    void traps() throws IOException {
        assertThat(image(Photo.named("retina.png")).getColorModel().hasAlpha()).isTrue();
        assertThat(image(Photo.named("fig.png")).getRGB(0, 0) >>> 24)
                .as("alpha of a corner")
                .isZero();
        assertThat(image(Photo.named("gravel.jpg")).getColorModel().getNumComponents())
                .isEqualTo(1);
        assertThat(text(Photo.named("stream.jpg"))).as("progressive").contains("\u00ff\u00c2");
        assertThat(orientation("two-dogs.jpg")).isEqualTo(6);
        assertThat(orientation("bridge.jpg")).isEqualTo(3);
    }

    @Test
    @DisplayName("are each named in NOTICE, with author and licence")
    void notice() throws IOException {
        String notice = Files.readString(Path.of("..", "NOTICE"));
        for (Photo photo : Photo.all()) {
            int at = notice.indexOf("\n" + photo.name() + "\n");
            assertThat(at).as("place of " + photo + " in NOTICE").isPositive();
            assertThat(notice.substring(at, notice.indexOf("\n\n", at)))
                    .contains("Title:", "Author:", "Licence:", "From:", "Changed:");
        }
    }

    private static BufferedImage image(Photo photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.bytes()));
    }

    private static String text(Photo photo) {
        return new String(photo.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** The value of the EXIF tag 0x0112 in a big-endian or little-endian file that has no other tag before it. */
    private static int orientation(String name) {
        String text = text(Photo.named(name));
        int exif = text.indexOf("Exif\0\0") + 6;
        boolean bigEndian = text.startsWith("MM", exif);
        int tag = text.indexOf(bigEndian ? "\u0001\u0012" : "\u0012\u0001", exif);
        return text.charAt(tag + (bigEndian ? 9 : 8));
    }
}

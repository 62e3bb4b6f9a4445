package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exercise 5.8, what kind of file a thumbnail is: C5 to C7. */
abstract class KeepsTheFormat extends ShowsThePicture {
    @Test
    @DisplayName("C5: the thumbnail of a JPEG is a JPEG in colour")
    void jpegStaysJpeg() throws IOException {
        requireJpeg("colour.jpg", TestPictures.jpeg(TestPictures.quarters(200, 100)));
        requireJpeg(
                "grey.jpg", TestPictures.jpeg(TestPictures.plain(200, 100, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE)));
        requireJpeg(
                "small-grey.jpg",
                TestPictures.jpeg(TestPictures.plain(20, 10, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE)));
    }

    private void requireJpeg(String name, byte[] image) throws IOException {
        Path thumbnail = create(name, image);

        assertThat(format(thumbnail))
                .as("C5: the format of the thumbnail of a JPEG: it must be JPEG")
                .isEqualTo("JPEG");
        assertThat(read("C5", thumbnail).getRaster().getNumBands())
                .as(
                        "C5: components of each pixel in the thumbnail of %s: draw it on an RGB picture before you write it",
                        name)
                .isEqualTo(3);
    }

    @Test
    @DisplayName("C6: the thumbnail of a PNG is a PNG and as transparent")
    void pngKeepsTransparency() throws IOException {
        Map<String, BufferedImage> pictures = new LinkedHashMap<>();
        pictures.put("of 8 bits a component", new BufferedImage(300, 90, BufferedImage.TYPE_INT_ARGB));
        pictures.put("with a palette", TestPictures.palette(300, 90));
        pictures.put("of 16 bits a component", TestPictures.deep(300, 90));
        pictures.put("that fits already", new BufferedImage(30, 30, BufferedImage.TYPE_INT_ARGB));
        for (Map.Entry<String, BufferedImage> each : pictures.entrySet()) {
            Path thumbnail = create("a.png", TestPictures.png(TestPictures.thirds(each.getValue())));

            assertThat(format(thumbnail))
                    .as("C6: the format of the thumbnail of a PNG: it must be PNG")
                    .isEqualTo("PNG");
            requireThirds(each.getKey(), read("C6", thumbnail));
        }
    }

    private static void requireThirds(String what, BufferedImage thumbnail) {
        int middle = thumbnail.getHeight() / 2;
        int[] alphas = {0, 128, 255};
        for (int third = 0; third < 3; third++) {
            Color seen = new Color(thumbnail.getRGB(thumbnail.getWidth() * (2 * third + 1) / 6, middle), true);
            assertThat(seen.getAlpha())
                    .as(
                            "C6: how opaque (0 to 255, give or take 40) the thumbnail of a PNG %s is in its third %d of 3: keep its"
                                    + " transparency: draw on a picture with alpha (ARGB)",
                            what, third + 1)
                    .isBetween(alphas[third] - 40, alphas[third] + 40);
            if (third == 2) {
                assertThat(TestPictures.distance(seen, Color.RED))
                        .as("C6: how far (at most 80 of 255) the opaque third of a PNG %s is from red", what)
                        .isLessThanOrEqualTo(80);
            }
        }
    }

    @Test
    @DisplayName("C5: progressive, grey, CMYK and YCCK JPEGs show what they should")
    void kindsOfJpeg() throws IOException {
        for (String name : List.of("progressive.jpg", "grey.jpg", "cmyk.jpg", "ycck.jpg")) {
            requireLikeness(
                    "C5",
                    name,
                    "the colours of a print shop's JPEG (CMYK) are read by ImageIO.read, not from the raster");
        }
    }

    @Test
    @DisplayName("C6: 16-bit, interlaced, palette and half transparent PNGs show what they should")
    void kindsOfPng() throws IOException {
        for (String name :
                List.of("sixteen-bit.png", "interlaced.png", "palette.png", "half-transparent.png", "one-pixel.png")) {
            requireLikeness("C6", name, "draw every PNG on a picture with alpha (ARGB)");
        }
    }

    /** The pictures and what another program makes of them come from make-pictures.py. */
    private void requireLikeness(String clause, String name, String advice) throws IOException {
        AtomicReference<Path> thumbnail = new AtomicReference<>();
        byte[] picture = OddPictures.bytes(name);
        assertThat(catchThrowable(() -> thumbnail.set(create(name, picture))))
                .as("%s: what create of the whole picture %s throws: %s", clause, name, advice)
                .isNull();

        assertThat(OddPictures.difference(read(clause, thumbnail.get()), OddPictures.reference(name)))
                .as(
                        "%s: how far (0 to 255; up to %d is fine) the thumbnail of %s is from what another program makes of it: %s",
                        clause, OddPictures.FINE, name, advice)
                .isLessThanOrEqualTo(OddPictures.FINE);
    }

    @Test
    @DisplayName("C7: the bytes decide on the format, not the name")
    void formatOfTheBytes() throws IOException {
        byte[] png = TestPictures.png(TestPictures.quarters(200, 100));
        byte[] jpeg = TestPictures.jpeg(TestPictures.quarters(200, 100));

        requireFormat("PNG", "png.jpg", png);
        requireFormat("JPEG", "jpeg.png", jpeg);
        requireFormat("PNG", "png", png);
        requireFormat("JPEG", "jpeg.gif", jpeg);
    }

    private void requireFormat(String format, String name, byte[] image) throws IOException {
        Path file = Files.write(dir.resolve(name), image);
        AtomicReference<Path> thumbnail = new AtomicReference<>();
        assertThat(catchThrowable(() -> thumbnail.set(new Thumbnailer(SIZE).create(file))))
                .as(
                        "C7: what create of a %s called %s throws: take the format from the bytes, not from the name",
                        format, name)
                .isNull();
        assertThat(thumbnail.get())
                .as("C7: the thumbnail of a %s called %s", format, name)
                .isRegularFile();
        assertThat(format(thumbnail.get()))
                .as(
                        "C7: the format of the thumbnail of a %s called %s: take the format from the bytes, not from the name",
                        format, name)
                .isEqualTo(format);
    }
}

package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import course.classroom.gallery.Photo;
import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.8 Thumbnailer, hidden")
class ThumbnailerHiddenTest {
    private static final int SIZE = 64;

    @TempDir
    Path dir;

    @Test
    @DisplayName("C1: the name keeps its extension, whatever that is")
    void names() throws IOException {
        byte[] jpeg = TestPictures.jpeg(TestPictures.quarters(100, 80));
        Map<String, String> expected = Map.of(
                "IMG_1.JPG", "IMG_1_thumbnail.JPG", "a.b.jpeg", "a.b_thumbnail.jpeg", "photo", "photo_thumbnail");
        for (Map.Entry<String, String> each : expected.entrySet()) {
            Path thumbnail = create(each.getKey(), jpeg);

            assertThat(thumbnail.getFileName())
                    .as(
                            "C1: the name of %s's thumbnail: put _thumbnail before the last dot, and keep what follows as it is",
                            each.getKey())
                    .hasToString(each.getValue());
            assertThat(dir.resolve(each.getValue()))
                    .as("C1: the thumbnail, beside its image")
                    .isRegularFile();
        }
    }

    @Test
    @DisplayName("C1: a thumbnail that is there already is replaced")
    void replaces() throws IOException {
        Files.write(
                dir.resolve("a_thumbnail.png"),
                TestPictures.png(TestPictures.plain(10, 10, BufferedImage.TYPE_INT_RGB, Color.BLACK)));
        Path thumbnail = create("a.png", TestPictures.png(TestPictures.quarters(100, 80)));

        assertThat(thumbnail.getFileName())
                .as("C1: the name of a second thumbnail: a new one replaces the old")
                .hasToString("a_thumbnail.png");
        assertThat(TestPictures.quartersOf(read("C1", thumbnail)))
                .as("C1: the colours in the quarters of the new thumbnail; the old one is black: replace what is there")
                .isEqualTo("RGBY");
    }

    @Test
    @DisplayName("C2: the whole picture is shown, its aspect kept")
    void fits() throws IOException {
        int[][] sizes = {{400, 200}, {200, 400}, {333, 333}, {1000, 100}, {65, 64}, {64, 65}, {401, 299}};
        for (int[] side : sizes) {
            fits(side[0], side[1]);
        }
    }

    @Test
    @DisplayName("C2: the shorter side is at least one pixel")
    void veryLong() throws IOException {
        byte[] line = TestPictures.jpeg(TestPictures.quarters(2000, 3));

        assertThat(catchThrowable(() -> create("line.jpg", line)))
                .as("C2: what create of 2000 by 3 pixels throws: the shorter side is at least 1 pixel, never 0")
                .isNull();
        assertThat(read("C2", dir.resolve("line_thumbnail.jpg")).getHeight())
                .as("C2: the height of the thumbnail of 2000 by 3 pixels")
                .isEqualTo(1);
    }

    private void fits(int width, int height) throws IOException {
        BufferedImage thumbnail = read("C2", create("a.jpg", TestPictures.jpeg(TestPictures.quarters(width, height))));
        double scale = (double) SIZE / Math.max(width, height);
        String sides = thumbnail.getWidth() + " by " + thumbnail.getHeight();
        String asked = "C2: the %s of the thumbnail of " + width + " by " + height + " pixels, which is " + sides
                + ": fit it into size by size, but keep the aspect: a picture must not be stretched";

        assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight()))
                .as(asked, "longer side")
                .isEqualTo(SIZE);
        assertThat((double) thumbnail.getWidth()).as(asked, "width").isCloseTo(width * scale, within(1.0));
        assertThat((double) thumbnail.getHeight()).as(asked, "height").isCloseTo(height * scale, within(1.0));
        assertThat(TestPictures.quartersOf(thumbnail))
                .as(
                        "C2: the colours in the quarters of the thumbnail of %d by %d pixels: show the whole picture, cut nothing off",
                        width, height)
                .isEqualTo("RGBY");
    }

    @Test
    @DisplayName("C2: real photographs are still to be recognised")
    void photographs() throws IOException {
        for (String name : List.of("rocket.jpg", "coffee.png")) {
            byte[] photo = Photo.named(name).bytes();
            BufferedImage thumbnail = read("C2", create(name, photo));

            assertThat(difference(thumbnail, ImageIO.read(new ByteArrayInputStream(photo))))
                    .as(
                            "C2: the mean difference of the components, 0 to 255, between the thumbnail of the photograph %s and the average of"
                                    + " the pixels that each of its own stands for; up to 25 is fine",
                            name)
                    .isLessThan(25);
        }
    }

    @Test
    @DisplayName("C3: a picture that fits is not enlarged")
    void neverEnlarged() throws IOException {
        int[][] sizes = {{SIZE, SIZE}, {63, 10}, {1, 1}, {10, SIZE}};
        for (int[] side : sizes) {
            for (boolean jpeg : new boolean[] {true, false}) {
                BufferedImage picture = TestPictures.quarters(side[0], side[1]);
                Path file =
                        jpeg ? create("a.jpg", TestPictures.jpeg(picture)) : create("a.png", TestPictures.png(picture));
                BufferedImage thumbnail = read("C3", file);

                assertThat(thumbnail.getWidth() + " by " + thumbnail.getHeight())
                        .as(
                                "C3: the size of the thumbnail of %d by %d pixels, which fits already: never enlarge",
                                side[0], side[1])
                        .isEqualTo(side[0] + " by " + side[1]);
            }
        }
    }

    @Test
    @DisplayName("C4: the orientation in a JPEG's EXIF data is applied")
    void orientation() throws IOException {
        String[] expected = {"RGBY", "GRYB", "YBGR", "BYRG", "RBGY", "BRYG", "YGBR", "GYRB"};
        byte[] jpeg = TestPictures.jpeg(TestPictures.quarters(300, 200));
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage thumbnail =
                    read("C4", create("o" + orientation + ".jpg", TestPictures.oriented(jpeg, orientation)));

            assertThat(TestPictures.quartersOf(thumbnail))
                    .as(
                            "C4: the colours in the quarters, left to right and down, with EXIF orientation %d: apply the orientation to the"
                                    + " pixels, the thumbnail has no EXIF data to say it",
                            orientation)
                    .isEqualTo(expected[orientation - 1]);
            assertThat(thumbnail.getWidth() > thumbnail.getHeight())
                    .as(
                            "C4: whether the thumbnail is wider than high with EXIF orientation %d, 300 by 200 in the file: 5 to 8 swap the"
                                    + " sides, apply the orientation to the size too",
                            orientation)
                    .isEqualTo(orientation <= 4);
        }
    }

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

    @Test
    @DisplayName("C9: the image is untouched, and only the thumbnail is added")
    void originalUntouched() throws IOException {
        for (int side : new int[] {20, 200}) {
            byte[] jpeg = TestPictures.jpeg(TestPictures.quarters(side, side));
            Path image = Files.write(dir.resolve("a.jpg"), jpeg);
            FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
            Files.setLastModifiedTime(image, longAgo);

            Path thumbnail = new Thumbnailer(SIZE).create(image);

            assertThat(files())
                    .as("C9: files in the folder after create: keep the image itself, and leave no temporary file")
                    .containsExactlyInAnyOrder("a.jpg", thumbnail.getFileName().toString());
            assertThat(Files.readAllBytes(image))
                    .as("C9: the image's bytes: write to the thumbnail only")
                    .isEqualTo(jpeg);
            assertThat(Files.getLastModifiedTime(image))
                    .as("C9: when the image was last written")
                    .isEqualTo(longAgo);
        }
    }

    @Test
    @DisplayName("C10: there is no thumbnail of a thumbnail")
    void noThumbnailOfAThumbnail() throws IOException {
        byte[] jpeg = TestPictures.jpeg(TestPictures.quarters(100, 80));
        for (String name : List.of("a_thumbnail.jpg", "B_thumbnail.PNG", "c_thumbnail")) {
            Path thumbnail = Files.write(dir.resolve(name), jpeg);
            List<String> before = files();
            Throwable thrown = null;
            try {
                assertThat(new Thumbnailer(SIZE).create(thumbnail))
                        .as("C10: what create(%s) returns, if it throws nothing: a thumbnail gets no thumbnail", name)
                        .isEqualTo(thumbnail);
            } catch (IllegalArgumentException | IOException e) {
                thrown = e;
            }
            assertThat(thrown == null || thrown instanceof IllegalArgumentException)
                    .as(
                            "C10: whether create(%s) returns that path or throws IllegalArgumentException; it threw %s",
                            name, thrown)
                    .isTrue();
            assertThat(files())
                    .as("C10: files in the folder after create(%s): a thumbnail gets no thumbnail", name)
                    .isEqualTo(before);
        }
    }

    @Test
    @DisplayName("C10: _thumbnail elsewhere in a name means nothing")
    void thumbnailElsewhereInTheName() throws IOException {
        byte[] jpeg = TestPictures.jpeg(TestPictures.quarters(100, 80));
        for (String stem : List.of("my_thumbnails", "a_thumbnail_of_b", "my_thumbnail.v2")) {
            assertThat(catchThrowable(() -> create(stem + ".jpg", jpeg)))
                    .as(
                            "C10: what create(%s.jpg) throws: only _thumbnail right before the extension makes it a thumbnail",
                            stem)
                    .isNull();
            assertThat(files())
                    .as(
                            "C10: files after create(%s.jpg): only _thumbnail right before the extension makes it a thumbnail",
                            stem)
                    .contains(stem + "_thumbnail.jpg");
        }
    }

    @Test
    @DisplayName("C11: several threads may use one thumbnailer")
    void severalThreads() throws IOException {
        Thumbnailer thumbnailer = new Thumbnailer(SIZE);
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        int rounds = 12;
        List<Rendezvous> starts = Stream.generate(() -> new Rendezvous(colours.length))
                .limit(rounds)
                .toList();
        List<Actor<Void>> actors = new ArrayList<>();
        for (int i = 0; i < colours.length; i++) {
            Color colour = colours[i];
            Path image = dir.resolve("colour" + i + ".png");
            Files.write(image, TestPictures.png(TestPictures.plain(900, 600, BufferedImage.TYPE_INT_RGB, colour)));
            actors.add(Actor.run("thread " + i, () -> {
                try {
                    for (Rendezvous start : starts) {
                        start.meet();
                        requireOwn(thumbnailer.create(image), image, colour);
                    }
                } finally {
                    starts.forEach(Rendezvous::open); // one that failed comes to no other start
                }
            }));
        }
        for (Actor<Void> actor : actors) {
            Throwable failure = actor.failure(() -> "C11: create, called by four threads, does not return");
            if (failure instanceof AssertionError wrong) {
                throw wrong;
            }
            assertThat(failure)
                    .as(
                            "C11: what create throws when four threads call it for four images: nothing that belongs to one call may stand in"
                                    + " a field or a file that calls share")
                    .isNull();
        }
    }

    private static void requireOwn(Path thumbnail, Path image, Color colour) throws IOException {
        BufferedImage seen = ImageIO.read(thumbnail.toFile());
        assertThat(seen)
                .as(
                        "C11: the picture in %s, which ought to be readable, while three other threads make theirs: nothing that belongs to one"
                                + " call may stand in a field or a file that calls share",
                        thumbnail.getFileName())
                .isNotNull();
        Color middle = new Color(seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 2));
        assertThat(TestPictures.distance(middle, colour))
                .as(
                        "C11: how far (at most 80 of 255) the colour of %s's thumbnail, %s, is from the image's, %s, while three other threads make"
                                + " theirs: nothing that belongs to one call may stand in a field or a file that calls share",
                        image.getFileName(), middle, colour)
                .isLessThanOrEqualTo(80);
    }

    @Test
    @DisplayName("C12: null and sizes below 1 are refused")
    void arguments() {
        assertThatThrownBy(() -> new Thumbnailer(SIZE).create(null), "C12: create(null)")
                .isInstanceOf(NullPointerException.class);
        for (int size : new int[] {0, -7}) {
            assertThatThrownBy(
                            () -> new Thumbnailer(size),
                            "C12: new Thumbnailer(%d): check the size in the constructor, and name it in the message",
                            size)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(size));
        }
    }

    private Path create(String name, byte[] image) throws IOException {
        return new Thumbnailer(SIZE).create(Files.write(dir.resolve(name), image));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return entries.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static BufferedImage read(String clause, Path thumbnail) throws IOException {
        BufferedImage picture = ImageIO.read(thumbnail.toFile());
        assertThat(picture)
                .as("%s: the picture in %s, which ought to be readable", clause, thumbnail.getFileName())
                .isNotNull();
        return picture;
    }

    private static String format(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean jpeg = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
        boolean png = bytes.length > 1 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
        return jpeg ? "JPEG" : png ? "PNG" : "neither JPEG nor PNG";
    }

    private static double difference(BufferedImage thumbnail, BufferedImage photo) {
        double sum = 0;
        for (int y = 0; y < thumbnail.getHeight(); y++) {
            for (int x = 0; x < thumbnail.getWidth(); x++) {
                int[] average = average(photo, x, y, thumbnail.getWidth(), thumbnail.getHeight());
                Color seen = new Color(thumbnail.getRGB(x, y));
                sum += Math.abs(seen.getRed() - average[0])
                        + Math.abs(seen.getGreen() - average[1])
                        + Math.abs(seen.getBlue() - average[2]);
            }
        }
        return sum / (3.0 * thumbnail.getWidth() * thumbnail.getHeight());
    }

    private static int[] average(BufferedImage photo, int column, int row, int columns, int rows) {
        int[] sum = new int[3];
        int count = 0;
        for (int y = row * photo.getHeight() / rows; y < (row + 1) * photo.getHeight() / rows; y++) {
            for (int x = column * photo.getWidth() / columns; x < (column + 1) * photo.getWidth() / columns; x++) {
                Color seen = new Color(photo.getRGB(x, y));
                sum[0] += seen.getRed();
                sum[1] += seen.getGreen();
                sum[2] += seen.getBlue();
                count++;
            }
        }
        return new int[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }
}

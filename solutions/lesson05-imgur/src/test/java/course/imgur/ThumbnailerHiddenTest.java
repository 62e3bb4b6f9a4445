package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.test.Actor;
import course.classroom.test.Rendezvous;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.8 Thumbnailer, hidden")
class ThumbnailerHiddenTest extends RefusesDamage {
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
}

package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import course.classroom.gallery.Photo;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exercise 5.8, what a thumbnail shows: C2 to C4. */
abstract class ShowsThePicture extends ThumbnailsInAFolder {
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

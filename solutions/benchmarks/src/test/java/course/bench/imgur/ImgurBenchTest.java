package course.bench.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import course.classroom.gallery.Gallery;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The benchmark of lesson 5")
class ImgurBenchTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    @DisplayName("compares within rounds: what slows both down alike changes no ratio")
    void ratios() {
        Samples samples = new Samples();
        for (double slowness : List.of(1.0, 5.0, 2.0)) {
            samples.add("ours", 2 * slowness);
            samples.add("theirs", 4 * slowness);
        }

        assertThat(samples.ratio("ours", "theirs")).isEqualTo(0.5);
        assertThat(samples.median("ours")).isEqualTo(4);
    }

    @Test
    @DisplayName("refuses parts that it doesn't have and no runs at all")
    void refuses() {
        assertThat(new CommandLine(new ImgurBench(out, false)).execute("--only", "uploads"))
                .isEqualTo(2);
        assertThat(new CommandLine(new ImgurBench(out, false)).execute("--runs", "0"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("runs the model answers in a JVM of their own, and compares what they fetched byte by byte")
    void fetches() throws IOException, InterruptedException {
        try (Workplace place = Workplace.open();
                Gallery gallery = Gallery.of(6).imagesOnly().start()) {
            Path dir = place.fresh("fetched");
            FetchTool course = FetchTool.all(System.getProperty("java.class.path"), place.file(""))
                    .get(0);

            course.maker().make(place.links(gallery), dir, 2).run();

            Workplace.check("course", gallery, dir);
            HttpUrl first = gallery.links().get(0);
            Files.write(dir.resolve("twice.jpg"), gallery.bytesOf(first));
            assertThatThrownBy(() -> Workplace.check("course", gallery, dir))
                    .hasMessageContaining("fetched 7 files, which are not the 6");
        }
    }

    @Test
    @DisplayName("says what a program that failed said last")
    void failure() {
        Command failing = Command.java(
                System.getProperty("java.class.path"),
                List.of(),
                FetchProgram.class,
                List.of("no-such-file", ".", "1", "1"));

        assertThatThrownBy(failing::run).isInstanceOf(IOException.class).hasMessageContaining("status 1");
    }

    @Test
    @DisplayName("measures how true a picture is in decibels, by a picture of the same size")
    void fidelity(@TempDir Path folder) throws IOException {
        Path references = Files.createDirectories(folder.resolve("references"));
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        BufferedImage grey = filled(0x808080);
        ImageIO.write(grey, "png", references.resolve("a.png").toFile());
        ImageIO.write(filled(0x818181), "png", pictures.resolve("a.png").toFile());

        double decibels = Fidelity.median(pictures, references);

        assertThat(decibels).isEqualTo(20 * Math.log10(255), within(1e-9)); // each value is off by one
    }

    private static BufferedImage filled(int rgb) {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 12; i++) {
            image.setRGB(i % 4, i / 4, rgb);
        }
        return image;
    }
}

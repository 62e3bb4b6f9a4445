package course.bench.imgur;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** How like pictures are to their references: the peak signal-to-noise ratio, in decibels, over red, green and blue. */
final class Fidelity {
    private static final double PEAK = 255;

    private Fidelity() {}

    /**
     * The median over those of the same size as their reference; rounding may make some a pixel larger or smaller.
     *
     * @param references PNGs, each called as the picture whose name begins so
     */
    static double median(Path pictures, Path references) throws IOException {
        List<Double> ratios = new ArrayList<>();
        try (Stream<Path> files = Files.list(references)) {
            for (Path reference : files.sorted().toList()) {
                BufferedImage wanted = ImageIO.read(reference.toFile());
                BufferedImage found =
                        ImageIO.read(pictureOf(reference, pictures).toFile());
                if (wanted.getWidth() == found.getWidth() && wanted.getHeight() == found.getHeight()) {
                    ratios.add(ratio(wanted, found));
                }
            }
        }
        return ratios.isEmpty() ? Double.NaN : Samples.median(ratios);
    }

    private static Path pictureOf(Path reference, Path pictures) throws IOException {
        String stem = reference.getFileName().toString().replace(".png", "");
        try (Stream<Path> files = Files.list(pictures)) {
            List<Path> candidates = files.filter(
                            file -> file.getFileName().toString().startsWith(stem))
                    .toList();
            return candidates.stream()
                    .filter(file -> file.toString().contains("thumbnail"))
                    .findFirst()
                    .orElseGet(() -> candidates.get(0));
        }
    }

    private static double ratio(BufferedImage wanted, BufferedImage found) {
        double squares = 0;
        for (int y = 0; y < wanted.getHeight(); y++) {
            for (int x = 0; x < wanted.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = (wanted.getRGB(x, y) >> shift & 0xFF) - (found.getRGB(x, y) >> shift & 0xFF);
                    squares += difference * difference;
                }
            }
        }
        double mean = squares / (3.0 * wanted.getWidth() * wanted.getHeight());
        return 10 * Math.log10(PEAK * PEAK / mean);
    }
}

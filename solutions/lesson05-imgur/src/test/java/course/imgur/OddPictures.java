package course.imgur;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;

/** Pictures of kinds that cameras, scanners and print shops make, with what another program makes of each; see {@code make-pictures.py}. */
final class OddPictures {
    /** Up to here two thumbnails differ by how they were shrunk; the wrong colours of a CMYK picture are 36 away. */
    static final int FINE = 26;

    private OddPictures() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = OddPictures.class.getResourceAsStream("pictures/" + name)) {
            return in.readAllBytes();
        }
    }

    static BufferedImage reference(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(name + ".reference.png")));
    }

    /** The root of the mean square of the differences of all components, 0 to 255; of transparent pixels only the alpha counts. */
    static double difference(BufferedImage seen, BufferedImage reference) {
        double sum = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                int column = x * reference.getWidth() / seen.getWidth();
                int row = y * reference.getHeight() / seen.getHeight();
                sum += squares(seen.getRGB(x, y), reference.getRGB(column, row));
            }
        }
        return Math.sqrt(sum / (4.0 * seen.getWidth() * seen.getHeight()));
    }

    private static double squares(int seen, int reference) {
        int alphaSeen = seen >>> 24;
        int alpha = reference >>> 24;
        double sum = (alphaSeen - alpha) * (alphaSeen - alpha);
        for (int shift = 0; shift <= 16; shift += 8) {
            double apart = ((seen >> shift & 0xFF) * alphaSeen - (reference >> shift & 0xFF) * alpha) / 255.0;
            sum += apart * apart;
        }
        return sum;
    }
}

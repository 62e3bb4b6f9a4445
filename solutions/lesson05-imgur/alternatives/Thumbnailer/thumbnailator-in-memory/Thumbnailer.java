// Uses Thumbnailator on the bytes, and decodes twice: once to learn the size and to hear the reader's warnings. Prints
// what it does.
package course.imgur;

import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;

public class Thumbnailer {
    private final int size;

    public Thumbnailer(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The size must be positive: " + size);
        }
        this.size = size;
    }

    public Path create(Path image) throws IOException {
        Objects.requireNonNull(image);
        String name = image.getFileName().toString();
        if (name.matches(".*_thumbnail(\\.[^.]*)?")) {
            System.out.println(name + " is a thumbnail");
            return image;
        }
        byte[] bytes = Files.readAllBytes(image);
        if (bytes.length < 4) {
            throw new IOException("too short for an image: " + name);
        }
        boolean jpeg = (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
        boolean png = (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
        if (!jpeg && !png) {
            throw new IOException("neither JPEG nor PNG: " + name);
        }
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try {
            BufferedImage picture = decode(bytes, jpeg ? "jpeg" : "png");
            int box = Math.min(size, Math.max(picture.getWidth(), picture.getHeight()));
            Thumbnails.of(new ByteArrayInputStream(bytes))
                    .size(box, box)
                    .imageType(jpeg ? TYPE_INT_RGB : TYPE_INT_ARGB)
                    .outputFormat(jpeg ? "jpg" : "png")
                    .toOutputStream(small);
        } catch (RuntimeException e) {
            throw new IOException(name, e);
        }
        Path thumbnail = image.resolveSibling(
                name.contains(".") ? name.replaceFirst("\\.(?=[^.]*$)", "_thumbnail.") : name + "_thumbnail");
        System.out.println(name + ": " + bytes.length + " bytes become " + small.size());
        return Files.write(thumbnail, small.toByteArray());
    }

    private static BufferedImage decode(byte[] bytes, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        AtomicBoolean cut = new AtomicBoolean();
        try {
            reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(bytes)));
            if ((double) reader.getWidth(0) * reader.getHeight(0) > 1e8) {
                throw new IOException("over 100 megapixels");
            }
            reader.addIIOReadWarningListener(
                    (source, warning) -> cut.compareAndSet(false, warning.startsWith("Truncated File")));
            BufferedImage picture = reader.read(0);
            if (cut.get()) {
                throw new IOException("truncated");
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }
}

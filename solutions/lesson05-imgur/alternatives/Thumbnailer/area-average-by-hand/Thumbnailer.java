// Uses arrays of pixels: averages the pixels under each new one by hand, and turns by index. One call at a time
// (synchronized).
package course.imgur;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

public class Thumbnailer {
    private final int size;

    public Thumbnailer(int size) {
        if (size < 1) {
            throw new IllegalArgumentException(size + " is too small");
        }
        this.size = size;
    }

    public synchronized Path create(Path image) throws IOException {
        String name = image.getFileName().toString();
        int dot = name.indexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        if (name.startsWith("_thumbnail", Math.max(0, dot - 10)) && dot >= 10) {
            throw new IllegalArgumentException("already a thumbnail: " + image);
        }
        Path target = image.resolveSibling(
                new StringBuilder(name).insert(dot, "_thumbnail").toString());
        boolean done = false;
        try {
            boolean jpeg = isJpeg(image);
            refuseLargePicture(image);
            // at scale 1 Thumbnailator only decodes and turns
            int type = jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
            BufferedImage small = average(
                    Thumbnails.of(image.toFile()).scale(1).imageType(type).asBufferedImage(), type);
            done = ImageIO.write(small, jpeg ? "jpg" : "png", target.toFile());
            return target;
        } catch (IllegalArgumentException | UncheckedIOException | IllegalStateException e) {
            throw new IOException("damaged: " + image, e);
        } finally {
            if (!done) {
                Files.deleteIfExists(target);
            }
        }
    }

    /** Whether it is one; throws for one that is cut short. */
    private static boolean isJpeg(Path image) throws IOException {
        try (InputStream file = Files.newInputStream(image)) {
            byte[] bytes = new DataInputStream(file).readAllBytes();
            if (bytes.length < 2 || bytes[0] != -1 || bytes[1] != (byte) 0xD8) {
                return false;
            }
            int end = bytes.length - 2;
            while (end > 1 && !(bytes[end] == -1 && bytes[end + 1] == (byte) 0xD9)) {
                if (bytes[end] == -1
                        && bytes[end + 1] == (byte) 0xDA) { // the picture's data begin, and no end was behind them
                    throw new IOException("cut short: " + image);
                }
                end--;
            }
            if (end < bytes.length / 2) {
                throw new IOException("cut short: " + image);
            }
            return true;
        }
    }

    /** A PNG says its sides in its first 24 bytes; for a JPEG the reader is asked. */
    private static void refuseLargePicture(Path image) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(image))) {
            if (in.readInt() == 0x89504E47) {
                in.skipBytes(12);
                requireAtMost(in.readInt(), in.readInt());
                return;
            }
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(image.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            reader.setInput(in);
            requireAtMost(reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
        }
    }

    private static void requireAtMost(long width, long height) throws IOException {
        if (width < 0 || height < 0 || width * height > 100_000_000) {
            throw new IOException("a picture of " + width + " by " + height);
        }
    }

    private BufferedImage average(BufferedImage from, int type) {
        int longer = Math.max(from.getWidth(), from.getHeight());
        int side = Math.min(size, longer);
        int width = Math.max(1, Math.round((float) from.getWidth() * side / longer));
        int height = Math.max(1, Math.round((float) from.getHeight() * side / longer));
        BufferedImage to = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to.setRGB(x, y, average(from, x, y, width, height));
            }
        }
        return to;
    }

    private static int average(BufferedImage from, int column, int row, int width, int height) {
        int left = column * from.getWidth() / width;
        int right = Math.max(left + 1, (column + 1) * from.getWidth() / width);
        int top = row * from.getHeight() / height;
        int bottom = Math.max(top + 1, (row + 1) * from.getHeight() / height);
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = from.getRGB(x, y);
                int a = pixel >>> 24;
                alpha += a;
                red += a * (pixel >> 16 & 0xFF);
                green += a * (pixel >> 8 & 0xFF);
                blue += a * (pixel & 0xFF);
            }
        }
        long count = (long) (right - left) * (bottom - top);
        if (alpha == 0) {
            return 0;
        }
        return (int) (alpha / count) << 24
                | (int) (red / alpha) << 16
                | (int) (green / alpha) << 8
                | (int) (blue / alpha);
    }
}

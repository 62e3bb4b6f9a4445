// Decodes a JPEG at a half, a quarter or an eighth of its size: the inverse transform of a block yields fewer pixels.
// What
// its decoder doesn't read (CMYK, a picture hardly larger than its thumbnail) and PNGs are left to Thumbnailator.
package course.imgur;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

public class Thumbnailer {
    private static final String SUFFIX = "_thumbnail";
    private static final long PIXELS_AT_MOST = 100_000_000;

    private final int size;

    public Thumbnailer(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, but is " + size);
        }
        this.size = size;
    }

    public Path create(Path image) throws IOException {
        String name = image.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        if (name.substring(0, dot).endsWith(SUFFIX)) {
            throw new IllegalArgumentException(name + " is a thumbnail already");
        }
        byte[] small;
        try {
            small = shrink(Files.readAllBytes(image));
        } catch (RuntimeException e) { // how readers, this one too, say that a file makes no sense
            throw new IOException(image + " is damaged: " + e, e);
        } catch (IOException e) {
            throw new IOException(image + ": " + e.getMessage(), e);
        }
        Path thumbnail = image.resolveSibling(name.substring(0, dot) + SUFFIX + name.substring(dot));
        Path part = thumbnail.resolveSibling(thumbnail.getFileName() + ".part");
        try {
            Files.write(part, small);
            Files.move(part, thumbnail, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        return thumbnail;
    }

    private byte[] shrink(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not an image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > PIXELS_AT_MOST) {
                    throw new IOException("too large: %d by %d pixels".formatted(width, height));
                }
                int side = Math.min(size, Math.max(width, height));
                return switch (reader.getFormatName()) {
                    case "JPEG" -> jpeg(bytes, side, reader);
                    case "png" -> byLibrary(bytes, side, "png", BufferedImage.TYPE_INT_ARGB);
                    default -> throw new IOException("neither JPEG nor PNG but " + reader.getFormatName());
                };
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] jpeg(byte[] bytes, int side, ImageReader reader) throws IOException {
        Optional<BufferedImage> scaled = ScaledJpeg.read(bytes, side);
        if (scaled.isEmpty()) {
            return byLibrary(bytes, side, "jpeg", BufferedImage.TYPE_INT_RGB);
        }
        Orientation orientation = ExifUtils.getExifOrientation(reader, 0);
        BufferedImage small = orientation == null ? scaled.get() : upright(scaled.get(), orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream cache = new MemoryCacheImageOutputStream(out)) { // ImageIO's own would be a file
            ImageIO.write(small, "jpeg", cache);
        }
        return out.toByteArray();
    }

    /** Pixel by pixel: to turn a picture of an odd side by its middle moves it by half a pixel. */
    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        boolean swaps = orientation.ordinal() >= Orientation.LEFT_TOP.ordinal();
        BufferedImage upright = new BufferedImage(
                1 + (swaps ? bottom : right), 1 + (swaps ? right : bottom), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y <= bottom; y++) {
            for (int x = 0; x <= right; x++) {
                int rgb = image.getRGB(x, y);
                switch (orientation) {
                    case TOP_LEFT -> upright.setRGB(x, y, rgb);
                    case TOP_RIGHT -> upright.setRGB(right - x, y, rgb);
                    case BOTTOM_RIGHT -> upright.setRGB(right - x, bottom - y, rgb);
                    case BOTTOM_LEFT -> upright.setRGB(x, bottom - y, rgb);
                    case LEFT_TOP -> upright.setRGB(y, x, rgb);
                    case RIGHT_TOP -> upright.setRGB(bottom - y, x, rgb);
                    case RIGHT_BOTTOM -> upright.setRGB(bottom - y, right - x, rgb);
                    case LEFT_BOTTOM -> upright.setRGB(y, right - x, rgb);
                }
            }
        }
        return upright;
    }

    private static byte[] byLibrary(byte[] bytes, int side, String format, int type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(bytes))
                .size(side, side)
                .imageType(type)
                .outputFormat(format)
                .toOutputStream(out);
        return out.toByteArray();
    }
}

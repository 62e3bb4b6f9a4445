// Uses ImageIO with subsampling, which never holds the whole picture, and for the end of a JPEG its last two bytes.
// Encodes in memory.
package course.imgur;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

public class Thumbnailer {
    private final int size;

    public Thumbnailer(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size " + size);
        }
        this.size = size;
    }

    public Path create(Path image) throws IOException {
        String name = image.getFileName().toString();
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        if (name.substring(0, dot).endsWith("_thumbnail")) {
            throw new IllegalArgumentException(name);
        }
        byte[] bytes = Files.readAllBytes(image);
        byte[] small;
        try {
            small = shrink(bytes);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NoSuchElementException
                | ClassCastException e) {
            throw new IOException(image + ": " + e, e);
        }
        return Files.write(image.resolveSibling(name.substring(0, dot) + "_thumbnail" + name.substring(dot)), small);
    }

    private byte[] shrink(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no image format");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            try {
                boolean jpeg = reader.getFormatName().equals("JPEG");
                if (!jpeg && !reader.getFormatName().equalsIgnoreCase("png")) {
                    throw new IOException("no thumbnails of " + reader.getFormatName());
                }
                if (100_000_000 / reader.getWidth(0) < reader.getHeight(0)) {
                    throw new IOException("more than 100 million pixels");
                }
                if (jpeg && (bytes[bytes.length - 2] != (byte) 0xFF || bytes[bytes.length - 1] != (byte) 0xD9)) {
                    throw new IOException("truncated");
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(picture(reader, jpeg), jpeg ? "jpg" : "png", out);
                return out.toByteArray();
            } finally {
                reader.dispose();
            }
        }
    }

    private BufferedImage picture(ImageReader reader, boolean jpeg) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int longer = Math.max(width, height);
        int shorter = Math.min(width, height);
        int step = Math.max(1, Math.min(longer / (2 * size), shorter)); // leaves at least twice the size
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage rough = reader.read(0, param);
        int side = Math.min(size, longer);
        int newWidth = Math.max(1, (int) ((long) width * side / longer));
        int newHeight = Math.max(1, (int) ((long) height * side / longer));
        BufferedImage small =
                new BufferedImage(newWidth, newHeight, jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(rough, 0, 0, newWidth, newHeight, null);
        graphics.dispose();
        Orientation orientation = jpeg ? ExifUtils.getExifOrientation(reader, 0) : null;
        return orientation == null
                ? small
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(small);
    }
}

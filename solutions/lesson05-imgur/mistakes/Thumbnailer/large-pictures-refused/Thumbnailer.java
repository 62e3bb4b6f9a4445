// Mistake: refuses ordinary photographs as too large.
// Caught by: C2 "is too large"
// May also fail: C11
package course.imgur;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

public class Thumbnailer {
    private static final String SUFFIX = "_thumbnail";
    private static final long PIXELS_AT_MOST = 150_000;

    private final int size;

    public Thumbnailer(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, but is " + size);
        }
        this.size = size;
    }

    public Path create(Path image) throws IOException {
        Path thumbnail = image.resolveSibling(thumbnailName(image.getFileName().toString()));
        Path part = thumbnail.resolveSibling(thumbnail.getFileName() + ".part");
        try {
            shrink(image, part);
            Files.move(part, thumbnail, StandardCopyOption.REPLACE_EXISTING);
        } catch (RuntimeException e) { // how the JDK's readers say that a file makes no sense
            throw new IOException(image + " is damaged: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
        return thumbnail;
    }

    private static String thumbnailName(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        if (stem.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(name + " is a thumbnail already");
        }
        return stem + SUFFIX + name.substring(stem.length());
    }

    private void shrink(Path image, Path target) throws IOException {
        Kind kind = Kind.of(image);
        if (kind.isJpeg()) {
            requireEnd(image);
        }
        int side = Math.min(size, kind.longerSide()); // Thumbnailator would enlarge a smaller picture
        try (OutputStream out = Files.newOutputStream(target)) {
            Thumbnails.of(image.toFile())
                    .size(side, side)
                    .imageType(kind.isJpeg() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB)
                    .outputFormat(kind.format())
                    .toOutputStream(out);
        }
    }

    /** What the first bytes say: format is {@code jpeg} or {@code png}. */
    private record Kind(String format, int longerSide) {
        static Kind of(Path image) throws IOException {
            if (!Files.exists(image)) {
                throw new NoSuchFileException(image.toString());
            }
            try (ImageInputStream in = ImageIO.createImageInputStream(image.toFile())) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (!readers.hasNext()) {
                    throw new IOException(image + " is not an image");
                }
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in);
                    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                    requirePicture(image, format, reader.getWidth(0), reader.getHeight(0));
                    return new Kind(format, Math.max(reader.getWidth(0), reader.getHeight(0)));
                } finally {
                    reader.dispose();
                }
            }
        }

        private static void requirePicture(Path image, String format, int width, int height) throws IOException {
            if (!format.equals("jpeg") && !format.equals("png")) {
                throw new IOException(image + " is neither JPEG nor PNG but " + format);
            }
            if ((long) width * height > PIXELS_AT_MOST) {
                throw new IOException("%s is too large: %d by %d pixels".formatted(image, width, height));
            }
        }

        boolean isJpeg() {
            return format.equals("jpeg");
        }
    }

    /** The JDK reads a JPEG that is cut short without complaint and paints the rest grey, so look for its end marker. */
    private static void requireEnd(Path jpeg) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            for (int marker = nextMarker(in); marker != 0xD9; marker = nextMarker(in)) {
                if (hasLength(marker)) {
                    in.skipNBytes(in.readUnsignedShort() - 2);
                }
            }
        } catch (EOFException e) {
            throw new IOException(jpeg + " is cut short: its end marker is missing", e);
        }
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        int before = in.readUnsignedByte();
        int now = in.readUnsignedByte();
        while (before != 0xFF || now == 0x00 || now == 0xFF) { // FF 00 is a byte of the picture, FF FF padding
            before = now;
            now = in.readUnsignedByte();
        }
        return now;
    }

    /** Whether a segment follows; start, end, restart markers and 01 stand alone. */
    private static boolean hasLength(int marker) {
        return marker > 0x01 && (marker < 0xD0 || marker > 0xD9);
    }
}

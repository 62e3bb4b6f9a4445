// Uses ImageIO and Graphics2D alone: halves the picture until it is near, listens to the reader's warnings, reads the
// EXIF data from
// the metadata tree, and takes any exception of the decoder for a damaged file. Written to a temporary file, then
// moved.
package course.imgur;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.NodeList;

public class Thumbnailer {
    private final int size;

    public Thumbnailer(int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("not a size: " + size);
        }
        this.size = size;
    }

    public Path create(Path image) throws IOException {
        String name = image.getFileName().toString();
        String extension = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        String stem = name.substring(0, name.length() - extension.length());
        if (stem.endsWith("_thumbnail")) {
            return image;
        }
        if (Files.notExists(image)) {
            throw new FileNotFoundException(image.toString());
        }
        Path target = image.resolveSibling(stem + "_thumbnail" + extension);
        Path temporary = Files.createTempFile(image.toAbsolutePath().getParent(), "thumbnail", ".tmp");
        try {
            try (ImageInputStream in = ImageIO.createImageInputStream(image.toFile())) {
                ImageReader reader = ImageIO.getImageReaders(in).next();
                reader.setInput(in);
                try {
                    convert(reader, temporary);
                } finally {
                    reader.dispose();
                }
            }
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (RuntimeException e) {
            throw new IOException("not an image: " + image, e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void convert(ImageReader reader, Path target) throws IOException {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        if (!jpeg && !reader.getFormatName().equalsIgnoreCase("png")) {
            throw new IOException("neither JPEG nor PNG");
        }
        if (Math.multiplyFull(reader.getWidth(0), reader.getHeight(0)) > 100e6) {
            throw new IOException("too many pixels");
        }
        BufferedImage picture = reader.read(0);
        for (String warning : warnings) {
            if (warning.contains("Truncated") || warning.contains("remature end")) {
                throw new IOException(warning);
            }
        }
        int type = jpeg ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        int orientation = jpeg ? orientation(reader) : 1;
        double scale = Math.min(1, (double) size / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        while (picture.getWidth() / 2 >= width && picture.getHeight() / 2 >= height && picture.getWidth() / 2 > 0) {
            picture = scaled(picture, picture.getWidth() / 2, picture.getHeight() / 2, type);
        }
        picture = turned(scaled(picture, width, height, type), orientation, type);
        if (!ImageIO.write(picture, jpeg ? "jpeg" : "png", target.toFile())) {
            throw new IOException("no writer");
        }
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height, int type) {
        BufferedImage to = new BufferedImage(width, height, type);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, null);
        graphics.dispose();
        return to;
    }

    private static BufferedImage turned(BufferedImage from, int orientation, int type) {
        if (orientation == 1) {
            return from;
        }
        int w = from.getWidth();
        int h = from.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        boolean swapped = orientation >= 5;
        BufferedImage to = new BufferedImage(swapped ? h : w, swapped ? w : h, type);
        Graphics2D graphics = to.createGraphics();
        graphics.drawImage(from, turn, null);
        graphics.dispose();
        return to;
    }

    private static int orientation(ImageReader reader) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_jpeg_image_1.0");
        NodeList unknown = root.getElementsByTagName("unknown");
        for (int i = 0; i < unknown.getLength(); i++) {
            IIOMetadataNode node = (IIOMetadataNode) unknown.item(i);
            if ("225".equals(node.getAttribute("MarkerTag")) && node.getUserObject() instanceof byte[] exif) {
                return orientation(exif);
            }
        }
        return 1;
    }

    private static int orientation(byte[] exif) {
        ByteBuffer tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        for (int i = 0; i < tiff.getShort(directory); i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == 0x0112) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }
}

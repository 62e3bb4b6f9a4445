package course.imgur;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for the tests of 5.8: four quarters in four colours show what was turned, stretched or cut off. */
final class TestPictures {
    private static final Color[] QUARTERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

    private TestPictures() {}

    /** Red, green, blue, yellow; from left to right and from top to bottom. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        for (int i = 0; i < 4; i++) {
            int left = i % 2 == 0 ? 0 : width / 2;
            int top = i < 2 ? 0 : height / 2;
            graphics.setColor(QUARTERS[i]);
            graphics.fillRect(left, top, i % 2 == 0 ? width / 2 : width - left, i < 2 ? height / 2 : height - top);
        }
        graphics.dispose();
        return picture;
    }

    static BufferedImage plain(int width, int height, int type, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }

    /** Pixels without a pattern: the file is long, so that it can be cut anywhere. */
    static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(58);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    /** The left third is transparent, the middle one half transparent red, the right one red. */
    static BufferedImage thirds(BufferedImage canvas) {
        int[] alphas = {0, 128, 255};
        for (int y = 0; y < canvas.getHeight(); y++) {
            for (int x = 0; x < canvas.getWidth(); x++) {
                canvas.setRGB(x, y, alphas[Math.min(2, 3 * x / canvas.getWidth())] << 24 | 0xFF0000);
            }
        }
        return canvas;
    }

    /** With a palette of 256 colours: red, half transparent red, and for the rest nothing. */
    static BufferedImage palette(int width, int height) {
        byte[] red = new byte[256];
        byte[] none = new byte[256];
        byte[] alpha = new byte[256];
        red[0] = (byte) 255;
        alpha[0] = (byte) 255;
        red[1] = (byte) 255;
        alpha[1] = (byte) 128;
        return new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, 256, red, none, none, alpha));
    }

    /** With 16 bits for each of red, green, blue and alpha. */
    static BufferedImage deep(int width, int height) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_USHORT);
        return new BufferedImage(model, model.createCompatibleWritableRaster(width, height), false, null);
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        return encode(picture, "jpg");
    }

    static byte[] png(BufferedImage picture) throws IOException {
        return encode(picture, "png");
    }

    private static byte[] encode(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /** The JPEG with EXIF data put in that ask for an orientation, 1 to 8. */
    static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] tiff = {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // big-endian, the first directory is at 8
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0, // one entry: orientation, one number
            0,
            0,
            0,
            0 // no other directory
        };
        return withExif(jpeg, tiff);
    }

    /** The JPEG with EXIF data put in that end with another, whole JPEG, as cameras do it. */
    static byte[] withPreview(byte[] jpeg, byte[] preview) {
        byte[] tiff = new byte[14 + preview.length];
        System.arraycopy(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0}, 0, tiff, 0, 14);
        System.arraycopy(preview, 0, tiff, 14, preview.length);
        return withExif(jpeg, tiff);
    }

    private static byte[] withExif(byte[] jpeg, byte[] tiff) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = 2 + 6 + tiff.length;
        int start = 2
                + 2
                + (jpeg[4] & 0xFF) * 256
                + (jpeg[5] & 0xFF); // after the JFIF segment: some readers want that first
        out.write(jpeg, 0, start);
        out.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.write(jpeg, start, jpeg.length - start);
        return out.toByteArray();
    }

    /** R, G, B or Y, a question mark where it is none of them: what colour a picture has in the middle of a quarter. */
    static String quartersOf(BufferedImage picture) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            int x = picture.getWidth() * (i % 2 == 0 ? 1 : 3) / 4;
            int y = picture.getHeight() * (i < 2 ? 1 : 3) / 4;
            seen.append(name(new Color(picture.getRGB(x, y))));
        }
        return seen.toString();
    }

    private static char name(Color seen) {
        for (int i = 0; i < 4; i++) {
            if (distance(seen, QUARTERS[i]) <= 80) {
                return "RGBY".charAt(i);
            }
        }
        return '?';
    }

    /** The largest difference of a component, 0 to 255. */
    static int distance(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }
}

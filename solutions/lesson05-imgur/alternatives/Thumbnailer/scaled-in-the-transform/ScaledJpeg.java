package course.imgur;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads a JPEG at a fraction of its size (ITU-T T.81; sequential and progressive mode, with Huffman codes). A block of 8 by 8 pixels is stored as 64
 * frequencies; the inverse transform of its lowest 4 by 4, 2 by 2 or of its first alone yields the block at a half, a quarter or an eighth of its
 * size, and the other frequencies are skipped as they are met. Each colour's plane is brought to the size of the thumbnail by itself; only
 * there is it turned into red, green and blue.
 */
final class ScaledJpeg {
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };
    private static final int FIRST_FRAME = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC_TABLES = 0xCC;
    private static final int LAST_FRAME = 0xCF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int QUANTIZATION_TABLES = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int ADOBE = 0xEE;
    private static final int PROGRESSIVE_PIXELS_AT_MOST =
            20_000_000; // their frequencies are all kept, in 60 MB at most

    private final byte[] bytes;
    private final int side;
    private final float[][] quantization = new float[4][];
    private final HuffmanTable[] first = new HuffmanTable[4];
    private final HuffmanTable[] others = new HuffmanTable[4];
    private int at = 2; // after the start marker
    private Plane[] planes = {};
    private byte[] names = {}; // of the planes' components
    private int width;
    private int height;
    private int restartInterval;
    private boolean isProgressive;
    private boolean isRgb;

    private ScaledJpeg(byte[] bytes, int side) {
        this.bytes = bytes;
        this.side = side;
    }

    /**
     * The picture, shrunk so that its longer side has {@code side} pixels.
     *
     * @return empty if the picture is of a kind that isn't read here
     * @throws IOException if the file is cut short or damaged; other damage is told as an {@link IndexOutOfBoundsException} or another of the
     *     exceptions that say that a program is wrong
     */
    static Optional<BufferedImage> read(byte[] bytes, int side) throws IOException {
        return new ScaledJpeg(bytes, side).picture();
    }

    private Optional<BufferedImage> picture() throws IOException {
        int scans = 0;
        for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
            int end = at + unsignedShort(at);
            boolean isRead = true;
            if (marker == SCAN) {
                scans++;
                isRead = isProgressive
                        || scans == 1 && bytes[at + 2] == planes.length; // a sequential scan a colour is rare
            } else if (isFrame(marker)) {
                isProgressive = marker == PROGRESSIVE;
                isRead = marker <= PROGRESSIVE && hasFrame(at + 2);
            } else {
                segment(marker, at + 2, end);
            }
            if (!isRead) {
                return Optional.empty();
            }
            at = marker == SCAN ? scan(end) : end;
        }
        if (scans == 0) {
            throw new EOFException("cut short: there are no pixels in it");
        }
        return Optional.of(thumbnail());
    }

    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != EXTENSION
                && marker != ARITHMETIC_TABLES;
    }

    private void segment(int marker, int from, int end) {
        if (marker == QUANTIZATION_TABLES) {
            quantizationTables(from, end);
        } else if (marker == HUFFMAN_TABLES) {
            for (int i = from; i < end; ) {
                HuffmanTable table = new HuffmanTable(bytes, i + 1);
                (bytes[i] >> 4 == 0 ? first : others)[bytes[i] & 15] = table;
                i += 17 + table.symbols();
            }
        } else if (marker == RESTART_INTERVAL) {
            restartInterval = unsignedShort(from);
        } else if (marker == ADOBE) {
            isRgb = end - from >= 12 && bytes[end - 1] == 0;
        }
    }

    private void quantizationTables(int from, int end) {
        for (int i = from; i < end; ) {
            boolean twoBytes = bytes[i] >> 4 != 0;
            float[] table = new float[64];
            for (int k = 0; k < 64; k++) {
                table[k] = twoBytes ? unsignedShort(i + 1 + 2 * k) : bytes[i + 1 + k] & 0xFF;
            }
            quantization[bytes[i] & 15] = table;
            i += twoBytes ? 129 : 65;
        }
    }

    /** Reads the header of the frame and makes the planes; false if it is of a kind, or has a size, that isn't read here. */
    private boolean hasFrame(int from) {
        height = unsignedShort(from + 1);
        width = unsignedShort(from + 3);
        int components = bytes[from + 5];
        int scale = scale();
        if (bytes[from] != 8
                || height == 0
                || scale == 0
                || components != 1 && components != 3
                || bytes[from + 6] == 'R') {
            return false;
        }
        if (isProgressive && (long) width * height > PROGRESSIVE_PIXELS_AT_MOST) {
            return false;
        }
        int across = 1;
        int down = 1;
        for (int i = 0; i < components; i++) {
            across = Math.max(across, bytes[from + 7 + 3 * i] >> 4);
            down = Math.max(down, bytes[from + 7 + 3 * i] & 15);
        }
        planes = new Plane[components];
        names = new byte[components];
        for (int i = 0; i < components; i++) {
            int blocks = components == 1 ? 0x11 : bytes[from + 7 + 3 * i]; // one component alone comes block by block
            int most = components == 1 ? 0x11 : across << 4 | down;
            float[] steps = quantization[bytes[from + 8 + 3 * i]];
            planes[i] = new Plane(width, height, blocks, most, scale, steps, isProgressive);
            names[i] = bytes[from + 6 + 3 * i];
        }
        return true;
    }

    /** How many pixels a block yields each way so that twice the size that is wanted is left; 0 if that are all. */
    private int scale() {
        for (int scale = 1; scale <= 4; scale *= 2) {
            if ((long) Math.max(width, height) * scale >= 16L * side) {
                return scale;
            }
        }
        return 0;
    }

    /** @param end where the scan's header ends
     * @return a place before the marker that ends it */
    private int scan(int end) throws IOException {
        Plane[] here = new Plane[bytes[at + 2]];
        for (int i = 0; i < here.length; i++) {
            here[i] = planes[indexOf(bytes[at + 3 + 2 * i])];
            int tables = bytes[at + 4 + 2 * i];
            int bits = bytes[end - 1];
            here[i].begin(
                    first[tables >> 4], others[tables & 15], bytes[end - 3], bytes[end - 2], bits >> 4, bits & 15);
        }
        boolean isAlone =
                here.length == 1; // then its blocks come one by one, and those beyond the picture's edges are left out
        int across = isAlone ? here[0].blocksAcross() : here[0].unitsAcross();
        int units = across * (isAlone ? here[0].blocksDown() : here[0].unitsDown());
        BitReader bits = new BitReader(bytes, end);
        for (int unit = 0; unit < units; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                restart(bits, unit / restartInterval - 1, here);
            }
            if (isAlone) {
                here[0].block(bits, unit % across, unit / across);
            } else {
                for (Plane plane : here) {
                    plane.unit(bits, unit % across, unit / across);
                }
            }
            bits.requireMore();
        }
        return bits.end();
    }

    private static void restart(BitReader bits, int count, Plane... planes) throws IOException {
        bits.restart(FIRST_RESTART + count % 8);
        for (Plane plane : planes) {
            plane.restart();
        }
    }

    private int indexOf(byte name) throws IOException {
        for (int i = 0; i < names.length; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        throw new IOException("damaged: a scan of a colour that isn't there");
    }

    /** Leaves {@code at} at what follows the marker. */
    private int nextMarker() throws IOException {
        while (at + 1 < bytes.length) {
            int marker = bytes[at] == (byte) 0xFF ? bytes[at + 1] & 0xFF : 0;
            at++;
            if (marker != 0 && marker != 0xFF) {
                at++;
                return marker;
            }
        }
        throw new EOFException("cut short: the end marker is missing");
    }

    private int unsignedShort(int index) {
        return (bytes[index] & 0xFF) << 8 | bytes[index + 1] & 0xFF;
    }

    private BufferedImage thumbnail() {
        int longer = Math.max(width, height);
        int newWidth = Math.max(1, Math.round((float) width * side / longer));
        int newHeight = Math.max(1, Math.round((float) height * side / longer));
        float[][] samples = new float[planes.length][];
        for (int i = 0; i < planes.length; i++) {
            planes[i].finish();
            samples[i] = planes[i].resized(newWidth, newHeight);
        }
        BufferedImage image = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < newWidth * newHeight; i++) {
            image.setRGB(i % newWidth, i / newWidth, colour(samples, i));
        }
        return image;
    }

    /** JFIF's red, green and blue, unless Adobe's segment says that they are stored as they are. */
    private int colour(float[][] samples, int i) {
        float y = samples[0][i];
        if (samples.length == 1) {
            return rgb(y, y, y);
        }
        if (isRgb) {
            return rgb(y, samples[1][i], samples[2][i]);
        }
        float blue = samples[1][i] - 128;
        float red = samples[2][i] - 128;
        return rgb(y + 1.402f * red, y - 0.344136f * blue - 0.714136f * red, y + 1.772f * blue);
    }

    private static int rgb(float red, float green, float blue) {
        return octet(red) << 16 | octet(green) << 8 | octet(blue);
    }

    private static int octet(float value) {
        return Math.min(255, Math.max(0, Math.round(value)));
    }

    /** Where the frequency that comes as the k-th stands in its block: the row times eight, and the column. */
    static int place(int k) {
        return ZIGZAG[k];
    }
}

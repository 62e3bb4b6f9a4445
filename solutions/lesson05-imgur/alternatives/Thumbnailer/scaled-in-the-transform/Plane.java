package course.imgur;

import java.util.Arrays;

/** One of a picture's components, decoded at a fraction of its size: {@code scale} pixels for eight, each way. */
final class Plane {
    private static final float HALF_ROOT = (float) Math.sqrt(0.125);
    private static final float FLAT = (float) (Math.cos(Math.PI / 8) / 2);
    private static final float STEEP = (float) (Math.cos(3 * Math.PI / 8) / 2);
    private static final int LANCZOS = 3;

    private final int scale;
    private final int across; // blocks of a unit, the smallest piece that has blocks of every component
    private final int down;
    private final int unitsAcross;
    private final int unitsDown;
    private final float wide; // the picture's extent, in pixels of this plane
    private final float high;
    private final int stride;
    private final float[] samples;
    private final float[] quantization;
    private final Frequencies frequencies; // null where each block comes once and whole
    private final boolean[] wanted = new boolean[64];
    private final float[] block = new float[16];
    private HuffmanTable first;
    private HuffmanTable others;
    private int before; // the first frequency of the block before

    /**
     * @param sampling the blocks of a unit across times sixteen, plus those down
     * @param most the same of the component that has the most
     * @param scale 1, 2 or 4
     */
    Plane(int width, int height, int sampling, int most, int scale, float[] quantization, boolean isProgressive) {
        this.scale = scale;
        this.quantization = quantization;
        across = sampling >> 4;
        down = sampling & 15;
        unitsAcross = blocks(width, most >> 4);
        unitsDown = blocks(height, most & 15);
        wide = (float) width * across / (most >> 4) * scale / 8;
        high = (float) height * down / (most & 15) * scale / 8;
        stride = unitsAcross * across * scale;
        samples = new float[stride * unitsDown * down * scale];
        frequencies = isProgressive ? new Frequencies(unitsAcross * across * unitsDown * down) : null;
        for (int k = 0; k < 64; k++) {
            wanted[k] = ScaledJpeg.place(k) / 8 < scale && ScaledJpeg.place(k) % 8 < scale;
        }
    }

    private static int blocks(int pixels, int blocks) {
        return (pixels + 8 * blocks - 1) / (8 * blocks);
    }

    int unitsAcross() {
        return unitsAcross;
    }

    int unitsDown() {
        return unitsDown;
    }

    /** Blocks that have pixels of the picture, as they come in a scan of this component alone. */
    int blocksAcross() {
        return (int) Math.ceil(wide / scale);
    }

    int blocksDown() {
        return (int) Math.ceil(high / scale);
    }

    /** What the scan that begins brings; the last four only count where scans come one after another. */
    void begin(HuffmanTable first, HuffmanTable others, int from, int to, int high, int low) {
        this.first = first;
        this.others = others;
        if (frequencies != null) {
            frequencies.begin(first, others, from, to, high, low);
        }
    }

    void restart() {
        before = 0;
        if (frequencies != null) {
            frequencies.restart();
        }
    }

    /** Decodes this component's blocks of a unit. */
    void unit(BitReader bits, int column, int row) {
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                block(bits, column * across + x, row * down + y);
            }
        }
    }

    /** Decodes a block, or what a progressive scan has of it. */
    void block(BitReader bits, int column, int row) {
        if (frequencies == null) {
            decode(bits);
            invert(column, row);
        } else {
            frequencies.decode(bits, row * unitsAcross * across + column);
        }
    }

    /** Call this when all scans have been read. */
    void finish() {
        if (frequencies == null) {
            return;
        }
        for (int i = 0; i < unitsAcross * across * unitsDown * down; i++) {
            for (int k = 0; k < 64; k++) {
                if (wanted[k]) {
                    put(k, frequencies.get(i, ScaledJpeg.place(k)));
                }
            }
            invert(i % (unitsAcross * across), i / (unitsAcross * across));
        }
    }

    private void put(int k, int value) {
        int place = ScaledJpeg.place(k);
        block[place / 8 * scale + place % 8] = value * quantization[k];
    }

    private void invert(int column, int row) {
        int corner = (row * stride + column) * scale;
        switch (scale) {
            case 1 -> samples[corner] = block[0] / 8 + 128;
            case 2 -> quarter(corner);
            default -> half(corner);
        }
    }

    /** Leaves the frequencies that are wanted in {@code block}, a row of them after the other. */
    private void decode(BitReader bits) {
        Arrays.fill(block, 0);
        bits.fill();
        before += bits.number(first.symbol(bits));
        block[0] = before * quantization[0];
        for (int k = 1; k < 64; k++) {
            bits.fill();
            int symbol = others.symbol(bits);
            int length = symbol & 15;
            if (length == 0 && symbol != 0xF0) {
                return; // the rest is zero
            }
            k += symbol >> 4;
            if (wanted[k]) {
                put(k, bits.number(length));
            } else {
                bits.skip(length);
            }
        }
    }

    private void quarter(int corner) {
        float left = block[0] + block[2];
        float right = block[1] + block[3];
        float lowerLeft = block[0] - block[2];
        float lowerRight = block[1] - block[3];
        samples[corner] = (left + right) / 8 + 128;
        samples[corner + 1] = (left - right) / 8 + 128;
        samples[corner + stride] = (lowerLeft + lowerRight) / 8 + 128;
        samples[corner + stride + 1] = (lowerLeft - lowerRight) / 8 + 128;
    }

    /** The inverse transform of four by four, its rows first. */
    private void half(int corner) {
        for (int row = 0; row < 16; row += 4) {
            inverse(block, row, 1, block, row, 1, 0);
        }
        for (int column = 0; column < 4; column++) {
            inverse(block, column, 4, samples, corner + column, stride, 128);
        }
    }

    private static void inverse(
            float[] from, int begin, int step, float[] into, int target, int targetStep, float level) {
        float sum = HALF_ROOT * (from[begin] + from[begin + 2 * step]) + level;
        float difference = HALF_ROOT * (from[begin] - from[begin + 2 * step]) + level;
        float outer = FLAT * from[begin + step] + STEEP * from[begin + 3 * step];
        float inner = STEEP * from[begin + step] - FLAT * from[begin + 3 * step];
        into[target] = sum + outer;
        into[target + targetStep] = difference + inner;
        into[target + 2 * targetStep] = difference - inner;
        into[target + 3 * targetStep] = sum - outer;
    }

    /** The plane at another, smaller size, by Lanczos's filter over three pixels of the new size each way. */
    float[] resized(int newWidth, int newHeight) {
        int rows = (int) Math.ceil(high);
        float[] narrow = new float[newWidth * rows];
        for (int x = 0; x < newWidth; x++) {
            Weights weights = Weights.of(x, wide / newWidth, (int) Math.ceil(wide));
            for (int y = 0; y < rows; y++) {
                narrow[y * newWidth + x] = weights.sum(samples, y * stride, 1);
            }
        }
        float[] small = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            Weights weights = Weights.of(y, high / newHeight, rows);
            for (int x = 0; x < newWidth; x++) {
                small[y * newWidth + x] = weights.sum(narrow, x, newWidth);
            }
        }
        return small;
    }

    /** What each pixel from the first on counts. */
    private record Weights(int first, float[] each) {
        static Weights of(int pixel, float ratio, int length) {
            float wider = Math.max(1, ratio);
            float centre = (pixel + 0.5f) * ratio - 0.5f;
            int first = Math.max(0, (int) Math.ceil(centre - LANCZOS * wider));
            int last = Math.min(length - 1, (int) Math.floor(centre + LANCZOS * wider));
            float[] each = new float[last - first + 1];
            float sum = 0;
            for (int i = 0; i < each.length; i++) {
                each[i] = lanczos((first + i - centre) / wider);
                sum += each[i];
            }
            for (int i = 0; i < each.length; i++) {
                each[i] /= sum;
            }
            return new Weights(first, each);
        }

        private static float lanczos(float x) {
            return x == 0 ? 1 : (float) (sinc(x) * sinc(x / LANCZOS));
        }

        private static double sinc(double x) {
            return Math.sin(Math.PI * x) / (Math.PI * x);
        }

        float sum(float[] samples, int from, int step) {
            float sum = 0;
            for (int i = 0, at = from + first * step; i < each.length; i++, at += step) {
                sum += each[i] * samples[at];
            }
            return sum;
        }
    }
}

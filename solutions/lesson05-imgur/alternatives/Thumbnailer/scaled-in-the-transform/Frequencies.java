package course.imgur;

/** A component's frequencies as a progressive JPEG's scans bring them: some of them, or one more bit of them, at a time (T.81, annex G). */
final class Frequencies {
    private final short[] all;
    private HuffmanTable first;
    private HuffmanTable others;
    private int from;
    private int to;
    private boolean refines;
    private int low; // the bit that the scan brings, or the lowest of those
    private int before; // the first frequency of the block before
    private int empty; // blocks to come that bring nothing new

    Frequencies(int blocks) {
        all = new short[64 * blocks];
    }

    /** @param high the bit that the scan before brought; 0 if there was none */
    void begin(HuffmanTable first, HuffmanTable others, int from, int to, int high, int low) {
        this.first = first;
        this.others = others;
        this.from = from;
        this.to = to;
        this.refines = high > 0;
        this.low = low;
        restart();
    }

    void restart() {
        before = 0;
        empty = 0;
    }

    /** What {@code block} has in the row times eight, and the column, of {@code place}. */
    int get(int block, int place) {
        return all[64 * block + place];
    }

    void decode(BitReader bits, int block) {
        int base = 64 * block;
        if (from == 0 && refines) {
            all[base] |= (short) (bits.take(1) << low);
        } else if (from == 0) {
            bits.fill();
            before += bits.number(first.symbol(bits));
            all[base] = (short) (before << low);
        } else if (refines) {
            refineOthers(bits, base);
        } else {
            decodeOthers(bits, base);
        }
    }

    private void decodeOthers(BitReader bits, int base) {
        if (empty > 0) {
            empty--;
            return;
        }
        for (int k = from; k <= to; k++) {
            bits.fill();
            int symbol = others.symbol(bits);
            int zeros = symbol >> 4;
            int length = symbol & 15;
            if (length == 0 && zeros < 15) {
                empty = emptyBlocks(bits, zeros) - 1;
                return;
            }
            k += zeros;
            if (length > 0) {
                all[base + ScaledJpeg.place(k)] = (short) (bits.number(length) << low);
            }
        }
    }

    private static int emptyBlocks(BitReader bits, int length) {
        return (1 << length) + (length == 0 ? 0 : bits.take(length));
    }

    /** Each frequency that is there gets a bit; between them stand new ones. */
    private void refineOthers(BitReader bits, int base) {
        int k = from;
        while (k <= to && empty == 0) {
            bits.fill();
            int symbol = others.symbol(bits);
            int zeros = symbol >> 4;
            boolean isNew = (symbol & 15) > 0;
            if (!isNew && zeros < 15) {
                empty = emptyBlocks(bits, zeros);
            } else {
                int value = !isNew ? 0 : bits.take(1) == 1 ? 1 << low : -1 << low;
                k = passOver(bits, base, k, zeros);
                all[base + ScaledJpeg.place(k++)] = (short) value;
            }
        }
        if (empty > 0) {
            passOver(bits, base, k, to - k + 1);
            empty--;
        }
    }

    /** @return where the next zero stands after as many {@code zeros}, or one more than the last place */
    private int passOver(BitReader bits, int base, int begin, int zeros) {
        int left = zeros;
        int k = begin;
        for (; k <= to; k++) {
            int at = base + ScaledJpeg.place(k);
            if (all[at] == 0) {
                if (left-- == 0) {
                    break;
                }
            } else if (bits.take(1) == 1) {
                all[at] += (short) (all[at] > 0 ? 1 << low : -1 << low);
            }
        }
        return k;
    }
}

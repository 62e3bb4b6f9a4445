package course.imgur;

import java.util.Arrays;

/** Huffman codes as a JPEG describes them: how many there are of each length, then their symbols, shortest first. */
final class HuffmanTable {
    private static final int SHORT = 10; // longer codes are rare, and searched for
    private static final int LONGEST = 16;

    private final short[] shortCodes = new short[1 << SHORT]; // length and symbol by the next bits; 0 for a longer code
    private final int[] end = new int[LONGEST + 1]; // one more than the last code of a length, brought to 16 bits
    private final int[] offset = new int[LONGEST + 1]; // what to add to a code to have its symbol's index
    private final byte[] symbols;

    /** @param from where the sixteen counts begin */
    HuffmanTable(byte[] bytes, int from) {
        int total = 0;
        for (int length = 1; length <= LONGEST; length++) {
            total += bytes[from + length - 1] & 0xFF;
        }
        symbols = Arrays.copyOfRange(bytes, from + LONGEST, from + LONGEST + total);
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            offset[length] = index - code;
            int last = code + (bytes[from + length - 1] & 0xFF);
            for (; code < last; code++, index++) {
                fill(code, length, symbols[index] & 0xFF);
            }
            end[length] = code << LONGEST - length;
            code <<= 1;
        }
    }

    private void fill(int code, int length, int symbol) {
        if (length <= SHORT) {
            int begin = code << SHORT - length;
            Arrays.fill(shortCodes, begin, begin + (1 << SHORT - length), (short) (length << 8 | symbol));
        }
    }

    int symbols() {
        return symbols.length;
    }

    /** Takes a code; {@code bits} has been filled. Throws {@link IllegalStateException} if there is no such code. */
    int symbol(BitReader bits) {
        int found = shortCodes[bits.peek(SHORT)];
        if (found != 0) {
            bits.skip(found >> 8);
            return found & 0xFF;
        }
        int code = bits.peek(LONGEST);
        for (int length = SHORT + 1; length <= LONGEST; length++) {
            if (code < end[length]) {
                bits.skip(length);
                return symbols[(code >> LONGEST - length) + offset[length]] & 0xFF;
            }
        }
        throw new IllegalStateException("a code that the tables don't have");
    }
}

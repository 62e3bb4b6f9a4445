package course.imgur;

import java.io.EOFException;
import java.io.IOException;

/** The bits of a scan, the highest of each byte first. The zero byte after an FF is left out; a marker, or the end of the file, ends them. */
final class BitReader {
    private final byte[] bytes;
    private int at;
    private long bits; // the next one is the highest
    private int count;
    private int invented; // zero bits that were appended after the end

    BitReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** Makes sure that 32 bits and more can be peeked at, zeros after the end. */
    void fill() {
        if (count < 32) {
            while (count <= 56) {
                bits |= (long) next() << 56 - count;
                count += 8;
            }
        }
    }

    private int next() {
        if (at < bytes.length && bytes[at] != (byte) 0xFF) {
            return bytes[at++] & 0xFF;
        }
        if (at + 1 < bytes.length && bytes[at + 1] == 0) {
            at += 2;
            return 0xFF;
        }
        invented += 8;
        return 0;
    }

    /** The next bits, not taken; 1 to 32 of them. */
    int peek(int wanted) {
        return (int) (bits >>> 64 - wanted);
    }

    void skip(int taken) {
        bits <<= taken;
        count -= taken;
    }

    /** Takes the next bits, 1 to 32 of them, filled or not. */
    int take(int wanted) {
        fill();
        int taken = peek(wanted);
        skip(wanted);
        return taken;
    }

    /** Takes a number of so many bits as the standard's EXTEND reads it: those that begin with 0 are negative. */
    int number(int length) {
        if (length == 0) {
            return 0;
        }
        int value = peek(length);
        skip(length);
        return value >= 1 << length - 1 ? value : value - (1 << length) + 1;
    }

    /** Throws if bits were taken that aren't there. */
    void requireMore() throws IOException {
        if (invented > count) {
            throw new EOFException("cut short, or damaged: pixels are missing");
        }
    }

    /** Goes on after the marker, which must come now. */
    void restart(int marker) throws IOException {
        fill();
        if (at + 1 >= bytes.length || (bytes[at + 1] & 0xFF) != marker) {
            throw new IOException("damaged: a restart marker is missing");
        }
        at += 2;
        bits = 0;
        count = 0;
        invented = 0;
    }

    /** A place before which nothing but bits of this scan stands: the marker that ends it, or some bytes ahead of that. */
    int end() {
        return at;
    }
}

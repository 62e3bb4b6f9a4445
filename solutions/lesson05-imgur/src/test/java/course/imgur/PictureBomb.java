package course.imgur;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A whole PNG, black, of some kilobytes and more than 100 million pixels: of one bit each here, so that who reads them is found out. */
final class PictureBomb {
    static final int SIDE = 10_100;

    private static final int ROW = 1 + (SIDE + 7) / 8; // the filter, then eight pixels a byte
    private static final int MOD_ADLER = 65_521;

    private PictureBomb() {}

    static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        chunk(out, "IHDR", header());
        chunk(out, "IDAT", pixels());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(SIDE);
        out.writeInt(SIDE);
        out.write(new byte[] {1, 0, 0, 0, 0}); // 1 bit, grey
        return bytes.toByteArray();
    }

    /** Packs one row and repeats it: packed whole, it would take longer. */
    private static byte[] pixels() throws IOException {
        byte[] row = packedRow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x789C); // zlib's header
        for (int i = 0; i < SIDE; i++) {
            out.write(row);
        }
        out.write(new byte[] {3, 0}); // the last block, empty
        out.writeShort((int) ((long) SIDE * ROW % MOD_ADLER)); // Adler-32 of so many zeros
        out.writeShort(1);
        return bytes.toByteArray();
    }

    private static byte[] packedRow() {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(new byte[ROW]);
        byte[] packed = new byte[ROW];
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}

package course.imgur.app;

import course.classroom.gallery.Gallery;
import course.imgur.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import okhttp3.HttpUrl;

/** Compares files, byte for byte by their hashes, with what the gallery serves, and asks it for the requests in flight. */
final class GalleryWitness implements Comparison.Witness {
    private final Gallery gallery;

    /** How often the gallery has each content: it shows one photograph under several links. */
    private final Map<String, Integer> served = new HashMap<>();

    GalleryWitness(Gallery gallery) {
        this.gallery = gallery;
        for (HttpUrl link : gallery.links()) {
            served.merge(hash(gallery.bytesOf(link)), 1, Integer::sum);
        }
    }

    @Override
    public void begin() {
        gallery.resetCounts();
    }

    @Override
    public int images(Path dir) throws IOException {
        Map<String, Integer> missing = new HashMap<>(served);
        int whole = 0;
        for (Path file : ImageFiles.images(dir)) {
            String hash = hash(Files.readAllBytes(file));
            if (missing.merge(hash, -1, Integer::sum) >= 0) {
                whole++;
            }
        }
        return whole;
    }

    @Override
    public int thumbnails(Path dir) throws IOException {
        return ImageFiles.thumbnails(dir).size();
    }

    @Override
    public OptionalInt peakInFlight() {
        int peak = gallery.peakInFlight();
        return peak == 0 ? OptionalInt.empty() : OptionalInt.of(peak);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}

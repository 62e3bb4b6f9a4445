package course.imgur.demo;

import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Who writes to a file's own place leaves half a file there when the connection breaks, and the next run takes it for the whole. Write
 * beside the place, and move.
 *
 * <p>Run it with {@code ./course demo 5.2}. Observed:
 *
 * <pre>
 * broken, run 1: unexpected end of stream; 40000 of 197431 bytes
 * broken, run 2: is there already; 40000 of 197431 bytes
 * mended, run 1: unexpected end of stream; 0 of 197431 bytes
 * mended, run 2: fetched; 197431 of 197431 bytes
 * </pre>
 */
public class Demo02_HalfAFile {
    private static final OkHttpClient HTTP = new OkHttpClient();

    /** A way to bring a link's image to a file. */
    private interface Way {
        void bring(HttpUrl link, Path file) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        twice("broken", Demo02_HalfAFile::brokenStraightToItsPlace);
        twice("mended", Demo02_HalfAFile::besideThenMoved);
    }

    /** The connection breaks at the first try; the second one could have had it all. */
    private static void twice(String name, Way way) throws IOException {
        Path dir = Files.createTempDirectory("half-");
        try (Gallery gallery =
                Gallery.of(1).onEveryImage(Fault.cut(40_000).times(1)).start()) {
            HttpUrl link = gallery.links().get(0);
            Path file = dir.resolve("image.jpg");
            for (int run = 1; run <= 2; run++) {
                String what = Files.exists(file) ? "is there already" : "fetched";
                try {
                    if (!Files.exists(file)) {
                        way.bring(link, file);
                    }
                } catch (IOException e) {
                    what = e.getMessage();
                }
                long size = Files.exists(file) ? Files.size(file) : 0;
                System.out.printf(
                        "%s, run %d: %s; %d of %d bytes%n", name, run, what, size, gallery.bytesOf(link).length);
            }
        }
    }

    private static void brokenStraightToItsPlace(HttpUrl link, Path file) throws IOException {
        try (Response response =
                HTTP.newCall(new Request.Builder().url(link).build()).execute()) {
            Files.copy(response.body().byteStream(), file);
        }
    }

    private static void besideThenMoved(HttpUrl link, Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "download-", ".part");
        try (Response response =
                HTTP.newCall(new Request.Builder().url(link).build()).execute()) {
            Files.copy(response.body().byteStream(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

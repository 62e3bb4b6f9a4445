// Mistake: removes the temporary file at any failure but a time-out.
// Caught by: C7 "a time-out: half a file must go"
package course.imgur;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

public class Downloads implements Fetcher {
    private static final int DIGEST_LENGTH = 16;
    private static final int TAIL_LENGTH = 60;

    private final OkHttpClient http;

    public Downloads(OkHttpClient http) {
        this.http = Objects.requireNonNull(http, "http");
    }

    @Override
    public Path fetch(HttpUrl link, Path dir) throws IOException, InterruptedException {
        Path place = dir.resolve(nameOf(link));
        if (Files.exists(place)) {
            return place;
        }
        Files.createDirectories(dir);
        Path part = dir.resolve(place.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            copy(link, part);
            return Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(part);
            if (Thread.interrupted()) { // OkHttp tells of an interrupt by an IOException, and leaves the flag set
                throw (InterruptedException) new InterruptedException("interrupted while fetching " + link).initCause(e);
            }
            throw e;
        }
    }

    private void copy(HttpUrl link, Path part) throws IOException {
        Request request = new Request.Builder().url(link).build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() != 200) {
                throw new IOException("Status " + response.code() + " for " + link);
            }
            Files.copy(response.body().byteStream(), part);
        }
    }

    /**
     * A digest of the whole link, so that two links never share a file, then the end of the link's last part, for people to read and
     * for its extension.
     */
    private static String nameOf(HttpUrl link) {
        List<String> segments = link.pathSegments();
        String last = segments.get(segments.size() - 1).replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("\\.+$", "");
        String tail = last.substring(Math.max(0, last.length() - TAIL_LENGTH));
        String digest = ByteString.encodeUtf8(link.toString()).sha256().hex().substring(0, DIGEST_LENGTH);
        return digest + "-" + tail;
    }
}

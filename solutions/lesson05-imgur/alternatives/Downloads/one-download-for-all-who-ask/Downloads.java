// By other means: who asks for a link that is on its way waits for that download, instead of making one of its own.
package course.imgur;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

public class Downloads implements Fetcher {
    private static final Map<Path, CountDownLatch> UNDER_WAY = new ConcurrentHashMap<>();

    private final OkHttpClient http;

    public Downloads(OkHttpClient http) {
        this.http = Objects.requireNonNull(http);
    }

    @Override
    public Path fetch(HttpUrl link, Path dir) throws IOException, InterruptedException {
        String last = link.pathSegments().get(link.pathSize() - 1);
        String tail = last.substring(Math.max(0, last.length() - 5))
                .replaceAll("[^a-zA-Z0-9.]", "")
                .replaceAll("\\.+$", "");
        Path place = dir.toAbsolutePath()
                .resolve(ByteString.encodeUtf8(link.toString()).sha1().hex() + tail);
        while (!Files.exists(place)) {
            CountDownLatch mine = new CountDownLatch(1);
            CountDownLatch others = UNDER_WAY.putIfAbsent(place, mine);
            if (others != null) {
                others.await();
                continue; // it is there, or the other one failed and it is our turn
            }
            try {
                download(link, place);
            } catch (IOException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException(e.toString());
                }
                throw e;
            } finally {
                UNDER_WAY.remove(place);
                mine.countDown();
            }
        }
        return place;
    }

    private void download(HttpUrl link, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try (Response response =
                http.newCall(new Request.Builder().url(link).build()).execute()) {
            if (response.code() != 200) {
                throw new IOException("Status " + response.code());
            }
            try (InputStream in = response.body().byteStream();
                    OutputStream out = Files.newOutputStream(part)) {
                in.transferTo(out);
            }
            if (!Files.exists(place)) {
                Files.move(part, place);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

// By other means: streams of java.io and a loop that looks at the interrupt flag itself; a name made of a UUID; says
// what it does.
package course.imgur;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class Downloads implements Fetcher {
    private final OkHttpClient http;

    public Downloads(OkHttpClient http) {
        this.http = Objects.requireNonNull(http);
    }

    @Override
    public Path fetch(HttpUrl link, Path dir) throws IOException, InterruptedException {
        String path = link.encodedPath().toLowerCase(Locale.ROOT);
        String extension =
                path.endsWith(".jpg") ? ".jpg" : path.endsWith(".jpeg") ? ".jpeg" : path.endsWith(".png") ? ".png" : "";
        String name = "i" + UUID.nameUUIDFromBytes(link.toString().getBytes(StandardCharsets.UTF_8)) + extension;
        File place = new File(dir.toFile(), name);
        if (place.isFile()) {
            System.out.println("there: " + name);
            return place.toPath();
        }
        Files.createDirectories(dir);
        File part = File.createTempFile("part", ".tmp", dir.toFile());
        boolean whole = false;
        try {
            Response response =
                    http.newCall(new Request.Builder().url(link).build()).execute();
            try {
                if (response.code() != 200) {
                    throw new IOException("status " + response.code());
                }
                try (InputStream in = response.body().byteStream();
                        OutputStream out = new FileOutputStream(part)) {
                    byte[] buffer = new byte[8192];
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        if (Thread.interrupted()) {
                            throw new InterruptedException();
                        }
                        out.write(buffer, 0, count);
                    }
                }
            } finally {
                response.close();
            }
            Files.move(part.toPath(), place.toPath(), StandardCopyOption.ATOMIC_MOVE);
            whole = true;
            System.out.println("fetched: " + name);
            return place.toPath();
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException(e.getMessage());
            }
            throw e;
        } finally {
            if (!whole) {
                part.delete();
            }
        }
    }
}

// By other means: one of OkHttp's threads fetches, the caller waits for a future, so that an interrupt ends a silent
// download at once.
package course.imgur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;

public class Downloads implements Fetcher {
    private final OkHttpClient http;

    public Downloads(OkHttpClient http) {
        this.http = Objects.requireNonNull(http);
    }

    @Override
    public Path fetch(HttpUrl link, Path dir) throws IOException, InterruptedException {
        String path = link.encodedPath().replaceAll("[^A-Za-z0-9.]", "-");
        String name =
                ByteString.encodeUtf8(link.toString()).md5().hex() + path.substring(Math.max(0, path.length() - 30));
        Path place = dir.resolve(name.endsWith(".") ? name + "x" : name);
        if (Files.exists(place)) {
            return place;
        }
        Files.createDirectories(dir);
        Path part = Files.createTempFile(dir, "~", ".part");
        CompletableFuture<Void> written = new CompletableFuture<>();
        Call call = http.newCall(new Request.Builder().url(link).build());
        try {
            call.enqueue(writer(part, written));
            written.get();
            return Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            call.cancel();
            written.handle((nothing, failure) -> null).join(); // the writer has let go of the file
            Files.deleteIfExists(part);
        }
    }

    private static Callback writer(Path part, CompletableFuture<Void> written) {
        return new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                written.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call call, Response response) {
                try (response;
                        InputStream in = response.body().byteStream()) {
                    if (response.code() != 200) {
                        throw new IOException("Status " + response.code());
                    }
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                } catch (Throwable e) {
                    written.completeExceptionally(e);
                    return;
                }
                written.complete(null);
            }
        };
    }
}

// By other means: OkHttp's own threads make the calls, a future hands each page over; the wait is a timed wait on a
// monitor.
package course.imgur;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class ImgurClient {
    private final HttpUrl api;
    private final String clientId;
    private final OkHttpClient http;

    private record Answer(int status, String retryAfter, String body) {}

    public ImgurClient(HttpUrl api, String clientId, OkHttpClient http) {
        this.api = Objects.requireNonNull(api);
        this.clientId = Objects.requireNonNull(clientId);
        this.http = Objects.requireNonNull(http);
    }

    public List<HttpUrl> links(int atLeast) throws IOException {
        if (atLeast < 0) {
            throw new IllegalArgumentException("atLeast must not be " + atLeast);
        }
        Map<String, HttpUrl> links = new LinkedHashMap<>();
        try {
            for (int page = 1; links.size() < atLeast; page++) {
                int before = links.size();
                collect(page, answer(page, links), links);
                if (links.size() == before) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        return List.copyOf(links.values());
    }

    private Answer answer(int page, Map<String, HttpUrl> links) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            Answer answer = ask(page);
            if (answer.status() != 429) {
                return answer;
            }
            long seconds = Long.parseLong(answer.retryAfter());
            if (tries == 3) {
                throw new RateLimitedException(
                        "429 for page " + page, List.copyOf(links.values()), Duration.ofSeconds(seconds));
            }
            waitFor(seconds);
        }
    }

    private synchronized void waitFor(long seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
    }

    private Answer ask(int page) throws IOException, InterruptedException {
        HttpUrl url = api.newBuilder("3/gallery/random/random/" + page).build();
        Call call = http.newCall(new Request.Builder()
                .url(url)
                .header("Authorization", "Client-ID " + clientId)
                .build());
        CompletableFuture<Answer> future = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                future.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    future.complete(new Answer(
                            response.code(),
                            response.header("Retry-After"),
                            response.body().string()));
                } catch (IOException e) {
                    future.completeExceptionally(e);
                }
            }
        });
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            call.cancel();
        }
    }

    private static void collect(int page, Answer answer, Map<String, HttpUrl> links) throws IOException {
        if (answer.status() != 200) {
            throw new ImgurException("Status " + answer.status() + " (page " + page + ")");
        }
        JsonArray data;
        try {
            JsonObject root = JsonParser.parseString(answer.body()).getAsJsonObject();
            if (!root.get("success").getAsBoolean()) {
                throw new IllegalStateException("no success");
            }
            data = root.getAsJsonArray("data").getAsJsonArray();
        } catch (RuntimeException e) {
            throw new ImgurException("Status 200 (page " + page + "), but not a gallery", e);
        }
        for (JsonElement element : data) {
            JsonObject entry = element.getAsJsonObject();
            JsonElement type = entry.get("type");
            boolean image =
                    type != null && type.isJsonPrimitive() && type.getAsString().matches("image/(jpeg|png)");
            if (image && !entry.get("is_album").getAsBoolean()) {
                String link = entry.get("link").getAsString();
                links.putIfAbsent(link, HttpUrl.get(link));
            }
        }
    }
}

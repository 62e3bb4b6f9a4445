// By other means: Gson's tree in place of records; exactly as many links as wanted; says on the screen what it does.
package course.imgur;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class ImgurClient {
    private final HttpUrl api;
    private final String clientId;
    private final OkHttpClient http;

    public ImgurClient(HttpUrl api, String clientId, OkHttpClient http) {
        if (api == null || clientId == null || http == null) {
            throw new NullPointerException("an argument is null");
        }
        this.api = api;
        this.clientId = clientId;
        this.http = http;
    }

    public List<HttpUrl> links(int atLeast) throws IOException {
        if (atLeast < 0) {
            throw new IllegalArgumentException("Wanted: 0 or more links, not " + atLeast);
        }
        List<HttpUrl> found = new ArrayList<>();
        int page = 0;
        int before = -1;
        while (found.size() < atLeast && found.size() > before) {
            before = found.size();
            page++;
            System.out.println("page " + page);
            collect(parse(page, body(page, found)), found);
        }
        return new ArrayList<>(found.subList(0, Math.min(atLeast, found.size())));
    }

    private String body(int page, List<HttpUrl> found) throws IOException {
        int refused = 0;
        while (true) {
            Response response = http.newCall(new Request.Builder()
                            .url(api.resolve("3/gallery/random/random/" + page))
                            .addHeader("Authorization", "Client-ID " + clientId)
                            .build())
                    .execute();
            try {
                if (response.code() == 200) {
                    return response.body().string();
                }
                if (response.code() != 429) {
                    throw new ImgurException("Imgur answers page " + page + " with status " + response.code());
                }
            } finally {
                response.close();
            }
            long seconds = Long.parseLong(response.header("Retry-After", "1"));
            if (++refused == 3) {
                throw new RateLimitedException("Page " + page + ": status 429", found, Duration.ofSeconds(seconds));
            }
            try {
                TimeUnit.SECONDS.sleep(seconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ImgurException("interrupted at page " + page, e);
            }
        }
    }

    private static JsonArray parse(int page, String body) throws ImgurException {
        String problem = "Page " + page + ", status 200: no gallery in ";
        try {
            JsonElement root = JsonParser.parseString(body);
            if (!root.isJsonObject()) {
                throw new ImgurException(problem + "that");
            }
            JsonObject object = root.getAsJsonObject();
            boolean failed = object.has("success") && !object.get("success").getAsBoolean();
            if (failed || !object.has("data") || !object.get("data").isJsonArray()) {
                throw new ImgurException(problem + "its JSON");
            }
            return object.getAsJsonArray("data");
        } catch (JsonParseException e) {
            throw new ImgurException(problem + "bad JSON", e);
        }
    }

    private static void collect(JsonArray data, List<HttpUrl> found) {
        for (JsonElement element : data) {
            JsonObject entry = element.getAsJsonObject();
            if (entry.get("is_album").getAsBoolean() || !entry.has("type")) {
                continue;
            }
            String type = entry.get("type").getAsString();
            HttpUrl link = HttpUrl.get(entry.get("link").getAsString());
            if ((type.equals("image/jpeg") || type.equals("image/png")) && !found.contains(link)) {
                found.add(link);
            }
        }
    }
}

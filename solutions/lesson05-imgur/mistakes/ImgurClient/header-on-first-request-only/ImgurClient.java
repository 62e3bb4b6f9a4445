// Mistake: forgets the header when it asks again.
// Caught by: C1 "without the header Authorization"
package course.imgur;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class ImgurClient {
    private static final int TRIES = 3;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration UNTOLD = Duration.ofSeconds(1);
    private static final Set<String> WANTED = Set.of("image/jpeg", "image/png");

    private final Gson gson = new Gson();
    private final HttpUrl api;
    private final String clientId;
    private final OkHttpClient http;

    private record Page(List<Entry> data, Boolean success) {}

    private record Entry(String link, String type, @SerializedName("is_album") boolean isAlbum) {
        boolean isWanted() {
            return !isAlbum && link != null && type != null && WANTED.contains(type);
        }
    }

    public ImgurClient(HttpUrl api, String clientId, OkHttpClient http) {
        this.api = Objects.requireNonNull(api, "api");
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.http = Objects.requireNonNull(http, "http");
    }

    public List<HttpUrl> links(int atLeast) throws IOException {
        if (atLeast < 0) {
            throw new IllegalArgumentException("atLeast is negative: " + atLeast);
        }
        Set<HttpUrl> links = new LinkedHashSet<>();
        boolean anyNew = true;
        for (int page = 1; links.size() < atLeast && anyNew; page++) {
            anyNew = links.addAll(linksOn(page, links));
        }
        return List.copyOf(links);
    }

    private List<HttpUrl> linksOn(int page, Collection<HttpUrl> linksSoFar) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Duration wait;
            try (Response response = http.newCall(request(page, attempt)).execute()) {
                if (response.code() != TOO_MANY_REQUESTS) {
                    return read(page, response);
                }
                wait = retryAfter(response);
            }
            if (attempt == TRIES) {
                String message = "Page %d: status 429, %d times; Imgur asks to wait %d s".formatted(page, TRIES, wait.toSeconds());
                throw new RateLimitedException(message, List.copyOf(linksSoFar), wait);
            }
            pause(wait); // the response is closed by now, so that nobody waits for its connection meanwhile
        }
    }

    private Request request(int page, int attempt) {
        HttpUrl url = api.newBuilder().addPathSegments("3/gallery/random/random/" + page).build();
        Request.Builder request = new Request.Builder().url(url);
        return attempt == 1 ? request.header("Authorization", "Client-ID " + clientId).build() : request.build();
    }

    private List<HttpUrl> read(int page, Response response) throws IOException {
        if (response.code() != 200) {
            throw new ImgurException("Page %d: status %d".formatted(page, response.code()));
        }
        try {
            Page content = gson.fromJson(response.body().string(), Page.class);
            if (content == null || content.data() == null || Boolean.FALSE.equals(content.success())) {
                throw new ImgurException("Page %d: status 200, but no gallery in its JSON".formatted(page));
            }
            return content.data().stream()
                    .filter(Entry::isWanted)
                    .map(entry -> HttpUrl.parse(entry.link()))
                    .filter(Objects::nonNull)
                    .toList();
        } catch (JsonParseException e) {
            throw new ImgurException("Page %d: status 200, but what came is not Imgur's JSON".formatted(page), e);
        }
    }

    private static Duration retryAfter(Response response) {
        String seconds = response.header("Retry-After", "");
        return seconds.matches("\\d{1,9}") ? Duration.ofSeconds(Integer.parseInt(seconds)) : UNTOLD;
    }

    private static void pause(Duration wait) throws InterruptedIOException {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for Imgur's rate limit");
        }
    }
}

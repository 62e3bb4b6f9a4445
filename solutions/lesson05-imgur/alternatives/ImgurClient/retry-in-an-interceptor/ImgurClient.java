// By other means: header and retries in an interceptor of a client derived from the one given; waits on a latch that
// nobody opens.
package course.imgur;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class ImgurClient {
    private final HttpUrl api;
    private final String clientId;
    private final OkHttpClient http;

    public ImgurClient(HttpUrl api, String clientId, OkHttpClient http) {
        this.api = Objects.requireNonNull(api);
        this.clientId = Objects.requireNonNull(clientId);
        this.http = http.newBuilder().addInterceptor(this::identifyAndRetry).build();
    }

    private Response identifyAndRetry(Interceptor.Chain chain) throws IOException {
        Request request = chain.request()
                .newBuilder()
                .header("Authorization", "Client-ID " + clientId)
                .build();
        Response response = chain.proceed(request);
        for (int tries = 1; response.code() == 429 && tries < 3; tries++) {
            response.close();
            await(seconds(response));
            response = chain.proceed(request);
        }
        return response;
    }

    private static long seconds(Response response) {
        return Long.parseLong(response.header("Retry-After"));
    }

    private static void await(long seconds) throws InterruptedIOException {
        try {
            new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    public List<HttpUrl> links(int atLeast) throws IOException {
        if (atLeast < 0) {
            throw new IllegalArgumentException(String.valueOf(atLeast));
        }
        LinkedHashSet<HttpUrl> links = new LinkedHashSet<>();
        int page = 1;
        boolean more = atLeast > 0;
        while (more) {
            int before = links.size();
            String where = "page " + page + ", status ";
            Request request = new Request.Builder()
                    .url(api + "3/gallery/random/random/" + page++)
                    .build();
            try (Response response = http.newCall(request).execute()) {
                if (response.code() == 429) {
                    throw new RateLimitedException(
                            where + 429, new ArrayList<>(links), Duration.ofSeconds(seconds(response)));
                } else if (response.code() != 200) {
                    throw new ImgurException(where + response.code());
                }
                read(response, links);
            } catch (JsonSyntaxException | ClassCastException | NullPointerException e) {
                throw new ImgurException(where + 200 + ": no gallery", e);
            }
            more = links.size() < atLeast && links.size() > before;
        }
        return List.copyOf(links);
    }

    private static void read(Response response, LinkedHashSet<HttpUrl> links) throws IOException {
        Map<?, ?> root = new Gson().fromJson(response.body().charStream(), Map.class);
        if (Boolean.FALSE.equals(root.get("success"))) {
            throw new ClassCastException("not a success");
        }
        for (Object element : (List<?>) Objects.requireNonNull(root.get("data"))) {
            Map<?, ?> entry = (Map<?, ?>) element;
            Object type = entry.get("type");
            if (!Boolean.TRUE.equals(entry.get("is_album"))
                    && ("image/jpeg".equals(type) || "image/png".equals(type))) {
                links.add(HttpUrl.get((String) entry.get("link")));
            }
        }
    }
}

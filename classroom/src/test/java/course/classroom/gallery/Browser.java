package course.classroom.gallery;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import course.classroom.test.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A plain client for these tests: a real OkHttp with room for sixteen kept connections. */
final class Browser {
    record Answer(int status, Headers headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonObject json() {
            return JsonParser.parseString(text()).getAsJsonObject();
        }
    }

    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(16, 1, TimeUnit.MINUTES))
            .readTimeout(Patience.LIMIT)
            .build();

    Answer get(HttpUrl url) throws IOException {
        return get(new Request.Builder().url(url).build());
    }

    Answer get(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return new Answer(
                    response.code(), response.headers(), response.body().bytes());
        }
    }

    Call call(HttpUrl url) {
        return http.newCall(new Request.Builder().url(url).build());
    }

    Answer page(Gallery gallery, int page) throws IOException {
        return page(gallery, page, "Client-ID abc123");
    }

    /** With that header {@code Authorization}, or none if it is null. */
    Answer page(Gallery gallery, int page, String authorization) throws IOException {
        Request.Builder request = new Request.Builder().url(pageUrl(gallery, page));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return get(request.build());
    }

    /** Exactly so many bytes; without a read of none at the end, for which OkHttp would wait. */
    static byte[] read(InputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        return Arrays.copyOf(bytes, in.readNBytes(bytes, 0, count));
    }

    static HttpUrl pageUrl(Gallery gallery, int page) {
        return gallery.api()
                .newBuilder()
                .addPathSegments("3/gallery/random/random/" + page)
                .build();
    }

    /** Fetches all links with that many threads on one queue. The caller joins them. */
    List<Thread> fetch(List<HttpUrl> links, int threads) {
        Queue<HttpUrl> queue = new ConcurrentLinkedQueue<>(links);
        return IntStream.range(0, threads)
                .mapToObj(i -> started(() -> {
                    for (HttpUrl link = queue.poll(); link != null; link = queue.poll()) {
                        get(link);
                    }
                }))
                .toList();
    }

    interface Task {
        void run() throws IOException;
    }

    static Thread started(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException expectedByTheTest) {
                // what has become of the request is seen at the gallery
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(Patience.LIMIT.toMillis());
        }
    }
}

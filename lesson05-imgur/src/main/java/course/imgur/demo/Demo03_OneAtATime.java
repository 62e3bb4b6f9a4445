package course.imgur.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The naive program: fetch one image after another. It waits for the network nearly all the time, and the first bad link would end it.
 *
 * <p>Run it with {@code ./course demo 5.3}. Observed:
 *
 * <pre>
 * 13 links queued
 * downloaded xyWKw7I.jpg
 * downloaded w08x5FG.png
 * ... (11 more)
 * took 2245 ms; the most requests in flight: 1
 * </pre>
 */
public class Demo03_OneAtATime {
    private static final OkHttpClient HTTP = new OkHttpClient();

    public static void main(String[] args) throws IOException {
        try (Gallery gallery = Gallery.of(20).latency(Duration.ofMillis(50)).start()) {
            Path dir = Files.createTempDirectory("one-at-a-time-");
            Set<HttpUrl> links = links(gallery.api());
            System.out.println(links.size() + " links queued");

            long begin = System.nanoTime();
            for (HttpUrl link : links) {
                Path file = download(link, dir);
                System.out.println("downloaded " + file.getFileName());
            }
            long millis = (System.nanoTime() - begin) / 1_000_000;

            System.out.println("took " + millis + " ms; the most requests in flight: " + gallery.peakInFlight());
        }
    }

    /** The images on the first page alone: what is behind it nobody asks. */
    private static Set<HttpUrl> links(HttpUrl api) throws IOException {
        HttpUrl page =
                api.newBuilder().addPathSegments("3/gallery/random/random/1").build();
        Request request = new Request.Builder()
                .url(page)
                .header("Authorization", "Client-ID demo")
                .build();
        Set<HttpUrl> links = new LinkedHashSet<>(); // a page may have a link twice
        try (Response response = HTTP.newCall(request).execute()) {
            for (JsonElement entry : JsonParser.parseString(response.body().string())
                    .getAsJsonObject()
                    .getAsJsonArray("data")) {
                JsonElement type = entry.getAsJsonObject().get("type");
                if (type != null && List.of("image/jpeg", "image/png").contains(type.getAsString())) {
                    links.add(HttpUrl.get(entry.getAsJsonObject().get("link").getAsString()));
                }
            }
        }
        return links;
    }

    /** Neither the status nor half a file troubles it: exercise 5.2 does better. */
    private static Path download(HttpUrl link, Path dir) throws IOException {
        Path file = dir.resolve(link.pathSegments().get(link.pathSize() - 1));
        try (Response response =
                HTTP.newCall(new Request.Builder().url(link).build()).execute()) {
            Files.copy(response.body().byteStream(), file);
        }
        return file;
    }
}

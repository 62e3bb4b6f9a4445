package course.imgur.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A gallery never says that it is at its end: it answers page after page. Who counts links until there are enough counts
 * some twice, or never stops.
 *
 * <p>Run it with {@code ./course demo 5.1}. Observed:
 *
 * <pre>
 * broken, gallery repeats its pages: 10 pages, 113 links, 30 different
 * broken, gallery ends in empty pages: 200 pages, 33 links, 30 different
 * mended, gallery repeats its pages: 4 pages, 30 links
 * mended, gallery ends in empty pages: 4 pages, 30 links
 * </pre>
 */
public class Demo01_EndlessPaging {
    private static final int PATIENCE = 200;
    private static final OkHttpClient HTTP = new OkHttpClient();

    public static void main(String[] args) throws IOException {
        try (Gallery repeating = Gallery.of(30).repeatForEver().start();
                Gallery ending = Gallery.of(30).start()) {
            brokenUntilEnough("repeats its pages", repeating);
            brokenUntilEnough("ends in empty pages", ending);
            untilNothingNew("repeats its pages", repeating);
            untilNothingNew("ends in empty pages", ending);
        }
    }

    private static void brokenUntilEnough(String gallery, Gallery from) throws IOException {
        List<HttpUrl> links = new ArrayList<>();
        int page = 1;
        while (links.size() < 100 && page <= PATIENCE) { // without the second condition it might never end
            links.addAll(linksOn(page++, from.api()));
        }
        System.out.printf(
                "broken, gallery %s: %d pages, %d links, %d different%n",
                gallery, page - 1, links.size(), Set.copyOf(links).size());
    }

    private static void untilNothingNew(String gallery, Gallery from) throws IOException {
        Set<HttpUrl> links = new LinkedHashSet<>();
        int page = 1;
        boolean anyNew = true;
        while (links.size() < 100 && anyNew) {
            anyNew = links.addAll(linksOn(page++, from.api()));
        }
        System.out.printf("mended, gallery %s: %d pages, %d links%n", gallery, page - 1, links.size());
    }

    private static List<HttpUrl> linksOn(int page, HttpUrl api) throws IOException {
        HttpUrl url = api.newBuilder()
                .addPathSegments("3/gallery/random/random/" + page)
                .build();
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Client-ID demo")
                .build();
        List<HttpUrl> links = new ArrayList<>();
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
}

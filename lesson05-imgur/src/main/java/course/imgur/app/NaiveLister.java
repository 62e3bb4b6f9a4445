package course.imgur.app;

import course.imgur.ImgurException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Stands in for ImgurClient until exercise 5.1 is begun. It takes for a link whatever looks like one, and gives up at the
 * first thing that goes wrong.
 */
final class NaiveLister {
    private static final Pattern LINK = Pattern.compile("\"link\"\\s*:\\s*\"(https?:[^\"]+\\.(?:jpg|png))\"");

    private NaiveLister() {}

    static List<HttpUrl> links(HttpUrl api, String clientId, OkHttpClient http, int atLeast) throws IOException {
        Set<HttpUrl> links = new LinkedHashSet<>();
        int before = -1;
        for (int page = 1; links.size() < atLeast && links.size() > before; page++) {
            before = links.size();
            Matcher matcher = LINK.matcher(page(api, clientId, http, page));
            while (matcher.find()) {
                links.add(HttpUrl.get(matcher.group(1).replace("\\/", "/")));
            }
        }
        return new ArrayList<>(links);
    }

    private static String page(HttpUrl api, String clientId, OkHttpClient http, int page) throws IOException {
        HttpUrl url = api.newBuilder()
                .addPathSegments("3/gallery/random/random/" + page)
                .build();
        Request request = new Request.Builder()
                .url(url)
                .header("Authorization", "Client-ID " + clientId)
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new ImgurException("page " + page + ": status " + response.code());
            }
            return response.body().string();
        }
    }
}

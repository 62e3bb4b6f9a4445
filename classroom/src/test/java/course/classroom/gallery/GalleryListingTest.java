package course.classroom.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gallery lists its images as Imgur does")
class GalleryListingTest {
    private final Browser browser = new Browser();

    @Test
    @DisplayName("an image is told with type, size and link, and is behind its link")
    void image() throws IOException {
        try (Gallery gallery = Gallery.of(3).start()) {
            JsonObject whole = browser.page(gallery, 1).json();
            assertThat(whole.get("success").getAsBoolean()).isTrue();
            assertThat(whole.get("status").getAsInt()).isEqualTo(200);
            JsonObject first = whole.getAsJsonArray("data").get(0).getAsJsonObject();
            assertThat(first.get("is_album").getAsBoolean()).isFalse();
            assertThat(first.get("animated").getAsBoolean()).isFalse();
            assertThat(first.get("nsfw").getAsBoolean()).isFalse();
            assertThat(first.get("type").getAsString()).isEqualTo("image/jpeg");
            assertThat(first.keySet()).contains("id", "title", "width", "height", "size", "link");

            HttpUrl link = HttpUrl.get(first.get("link").getAsString());
            Browser.Answer image = browser.get(link);
            assertThat(image.status()).isEqualTo(200);
            assertThat(image.headers().get("Content-Type")).isEqualTo("image/jpeg");
            assertThat(image.body())
                    .isEqualTo(gallery.bytesOf(link))
                    .hasSize(first.get("size").getAsInt());
        }
    }

    @Test
    @DisplayName("albums, GIFs, films and repeated entries stand between the images, and links() leaves them out")
    void mixed() throws IOException {
        try (Gallery gallery = Gallery.of(60).start()) {
            List<JsonObject> entries = entries(gallery);
            assertThat(entries).anyMatch(entry -> entry.get("is_album").getAsBoolean() && !entry.has("type"));
            assertThat(entries).anyMatch(entry -> isOf(entry, "image/gif"));
            assertThat(entries).anyMatch(entry -> isOf(entry, "video/mp4"));
            List<String> wanted = entries.stream()
                    .filter(entry -> isOf(entry, "image/jpeg") || isOf(entry, "image/png"))
                    .map(entry -> entry.get("link").getAsString())
                    .toList();
            Set<String> distinct = new LinkedHashSet<>(wanted);
            assertThat(wanted.size()).as("with those that come again").isGreaterThan(distinct.size());
            assertThat(gallery.links()).hasSize(60).map(HttpUrl::toString).containsExactlyElementsOf(distinct);
            assertThat(gallery.pages()).isGreaterThan(2);
        }
    }

    @Test
    @DisplayName("an entry comes again on a later page")
    void againOnALaterPage() throws IOException {
        try (Gallery gallery = Gallery.of(60).start()) {
            List<HttpUrl> first = gallery.linksThroughPage(1);
            String later =
                    browser.page(gallery, 2).text() + browser.page(gallery, 3).text();
            assertThat(first).anyMatch(link -> later.contains(link.toString()));
        }
    }

    @Test
    @DisplayName("what albums, GIFs and films link to is there as well")
    void otherLinks() throws IOException {
        try (Gallery gallery = Gallery.of(30).start()) {
            for (JsonObject entry : entries(gallery)) {
                if (!isOf(entry, "image/jpeg") && !isOf(entry, "image/png")) {
                    HttpUrl link = HttpUrl.get(entry.get("link").getAsString());
                    assertThat(browser.get(link).status()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    @DisplayName("imagesOnly: a page of ten entries has ten images")
    void imagesOnly() throws IOException {
        try (Gallery gallery = Gallery.of(25).imagesOnly().pageSize(10).start()) {
            assertThat(gallery.pages()).isEqualTo(3);
            assertThat(gallery.linksThroughPage(2)).isEqualTo(gallery.links().subList(0, 20));
            assertThat(data(browser.page(gallery, 3))).hasSize(5);
        }
    }

    @Test
    @DisplayName("pages after the last are empty, for ever")
    void emptyPages() throws IOException {
        try (Gallery gallery = Gallery.of(5).start()) {
            for (int page : new int[] {2, 3, 1_000_000}) {
                assertThat(browser.page(gallery, page).status()).isEqualTo(200);
                assertThat(data(browser.page(gallery, page))).isEmpty();
            }
            assertThat(gallery.requestsForPage(3)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("repeatForEver: the pages begin again, for ever")
    void repeatForEver() throws IOException {
        try (Gallery gallery = Gallery.of(30).repeatForEver().start()) {
            int pages = gallery.pages();
            assertThat(browser.page(gallery, pages + 1).text())
                    .isEqualTo(browser.page(gallery, 1).text());
            assertThat(browser.page(gallery, 7 * pages + 2).text())
                    .isEqualTo(browser.page(gallery, 2).text());
        }
    }

    @Test
    @DisplayName("the API wants a client id: without one 401, with a refused one 403, both told in Imgur's JSON")
    void clientId() throws IOException {
        try (Gallery gallery = Gallery.of(1).refuse("expired").start()) {
            Browser.Answer none = browser.page(gallery, 1, null);
            assertThat(none.status()).isEqualTo(401);
            Browser.Answer refused = browser.page(gallery, 1, "Client-ID expired");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(browser.page(gallery, 1, "Bearer abc123").status()).isEqualTo(403);
            assertThat(browser.page(gallery, 1, "Client-ID ").status()).isEqualTo(403);
            assertThat(browser.page(gallery, 1).status()).isEqualTo(200);

            JsonObject error = refused.json();
            assertThat(error.get("success").getAsBoolean()).isFalse();
            assertThat(error.get("status").getAsInt()).isEqualTo(403);
            JsonObject data = error.getAsJsonObject("data");
            assertThat(data.get("error").getAsString()).isEqualTo("Invalid client_id");
            assertThat(data.get("request").getAsString()).isEqualTo("/3/gallery/random/random/1");
            assertThat(data.get("method").getAsString()).isEqualTo("GET");
            assertThat(gallery.counts().unauthorized()).isEqualTo(1);
            assertThat(gallery.counts().refused()).isEqualTo(3);
            assertThat(gallery.counts().pages()).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("onlyClientId: any other id is refused")
    void onlyClientId() throws IOException {
        try (Gallery gallery = Gallery.of(1).onlyClientId("mine").start()) {
            assertThat(browser.page(gallery, 1, "Client-ID mine").status()).isEqualTo(200);
            assertThat(browser.page(gallery, 1, "Client-ID yours").status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("what isn't there is 404: in JSON from the API, as a web page from the image server")
    void notFound() throws IOException {
        try (Gallery gallery = Gallery.of(1).start()) {
            assertThat(browser.page(gallery, 0).status()).isEqualTo(404);
            assertThat(browser.page(gallery, 0).json().get("success").getAsBoolean())
                    .isFalse();
            Browser.Answer image = browser.get(gallery.api().resolve("/none.jpg"));
            assertThat(image.status()).isEqualTo(404);
            assertThat(image.headers().get("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    @DisplayName("anything but GET is 405")
    void onlyGet() throws IOException {
        try (Gallery gallery = Gallery.of(1).start()) {
            Request.Builder request = new Request.Builder().url(gallery.links().get(0));
            assertThat(browser.get(request.head().build()).status()).isEqualTo(405);
            assertThat(browser.get(request.post(RequestBody.create(new byte[9])).build())
                            .status())
                    .isEqualTo(405);
        }
    }

    @Test
    @DisplayName("hostile names: every one is listed, is a link of its own and is served")
    void hostileNames() throws IOException {
        try (Gallery gallery = Gallery.of(0).hostileNames().start()) {
            assertThat(gallery.links()).hasSameSizeAs(GalleryScript.HOSTILE_NAMES);
            for (HttpUrl link : gallery.links()) {
                Browser.Answer image = browser.get(link);
                assertThat(image.status()).as(link.toString()).isEqualTo(200);
                assertThat(image.body()).as(link.toString()).isEqualTo(gallery.bytesOf(link));
            }
            assertThat(browser.page(gallery, 1).text()).contains("/..%2f..%2fevil.jpg", "back\\\\slash.jpg");
        }
    }

    @Test
    @DisplayName("wrong extensions: the bytes of a PNG under .jpg, those of a JPEG under .png")
    void wrongExtensions() throws IOException {
        try (Gallery gallery = Gallery.of(0).wrongExtensions().start()) {
            HttpUrl jpg = gallery.links().get(0);
            assertThat(jpg.encodedPath()).endsWith(".jpg");
            assertThat(browser.get(jpg).body()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(browser.get(gallery.links().get(1)).body()).startsWith(0xff, 0xd8);
        }
    }

    @Test
    @DisplayName("an image declared as a GIF is in the list and not in links(), whatever its name")
    void declaredType() throws IOException {
        try (Gallery gallery = Gallery.of(1)
                .image("/looks-like.jpg", Photo.named("bridge.jpg"), "image/gif")
                .start()) {
            assertThat(gallery.links()).hasSize(1);
            assertThat(data(browser.page(gallery, 1))).hasSize(2);
        }
    }

    private List<JsonObject> entries(Gallery gallery) throws IOException {
        List<JsonObject> entries = new ArrayList<>();
        for (int page = 1; page <= gallery.pages(); page++) {
            entries.addAll(data(browser.page(gallery, page)));
        }
        return entries;
    }

    private static List<JsonObject> data(Browser.Answer page) {
        return page.json().getAsJsonArray("data").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static boolean isOf(JsonObject entry, String type) {
        return entry.has("type") && entry.get("type").getAsString().equals(type);
    }
}

package course.classroom.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import course.classroom.test.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gallery goes wrong as its script says")
class GalleryFaultsTest {
    private final Browser browser = new Browser();

    @Test
    @DisplayName("a rate limit comes so many times with Retry-After, then the page")
    void rateLimit() throws IOException {
        try (Gallery gallery =
                Gallery.of(5).onPage(1, Fault.rateLimit(7).times(2)).start()) {
            for (int i = 0; i < 2; i++) {
                Browser.Answer answer = browser.page(gallery, 1);
                assertThat(answer.status()).isEqualTo(429);
                assertThat(answer.headers().get("Retry-After")).isEqualTo("7");
                assertThat(answer.json().get("status").getAsInt()).isEqualTo(429);
            }
            assertThat(browser.page(gallery, 1).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a request before Retry-After is over is counted as early, one after it is not")
    void earlyRetries() throws IOException, InterruptedException {
        try (Gallery gallery = Gallery.of(5)
                .onPage(1, Fault.rateLimit(3600).times(1))
                .onPage(2, Fault.rateLimit(0))
                .start()) {
            browser.page(gallery, 1);
            browser.page(gallery, 3);
            assertThat(gallery.counts().earlyRetries()).isZero();
            browser.page(gallery, 1);
            assertThat(gallery.counts().earlyRetries()).isEqualTo(1);
            browser.page(gallery, 2);
            browser.page(gallery, 2);
            assertThat(gallery.counts().earlyRetries()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a status for one image leaves the others alone; the same for a path, for the n-th request")
    void status() throws IOException {
        try (Gallery gallery = Gallery.of(4)
                .image("/a.jpg?1")
                .onImage(1, Fault.status(404))
                .onPath("/a.jpg?1", Fault.status(500))
                .onRequest(5, Fault.status(503))
                .start()) {
            assertThat(status(gallery, 0)).isEqualTo(200);
            assertThat(status(gallery, 1)).isEqualTo(404);
            assertThat(status(gallery, 4)).isEqualTo(500);
            assertThat(status(gallery, 2)).isEqualTo(200);
            assertThat(status(gallery, 2)).as("the fifth request").isEqualTo(503);
            assertThat(status(gallery, 2)).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("every image, every page")
    void every() throws IOException {
        try (Gallery gallery = Gallery.of(3)
                .onEveryImage(Fault.status(503))
                .onEveryPage(Fault.status(500))
                .start()) {
            assertThat(status(gallery, 2)).isEqualTo(503);
            assertThat(browser.page(gallery, 1).status()).isEqualTo(500);
            assertThat(browser.page(gallery, 1).json().get("success").getAsBoolean())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("a connection is cut after so many bytes of the body, and the next request is well")
    void cut() throws IOException {
        try (Gallery gallery =
                Gallery.of(2).onImage(0, Fault.cut(1000).times(1)).start()) {
            HttpUrl link = gallery.links().get(0);
            try (Response response = browser.call(link).execute()) {
                assertThat(response.header("Content-Length")).isEqualTo("" + gallery.bytesOf(link).length);
                InputStream body = response.body().byteStream();
                assertThat(Browser.read(body, 1000)).isEqualTo(Arrays.copyOf(gallery.bytesOf(link), 1000));
                assertThatThrownBy(body::read).isInstanceOf(IOException.class);
            }
            assertThat(gallery.counts().bytesSent()).isEqualTo(1000);
            assertThat(browser.get(link).body()).isEqualTo(gallery.bytesOf(link));
        }
    }

    @Test
    @DisplayName("a cut beyond the body takes its last byte")
    void cutBeyondTheEnd() {
        try (Gallery gallery =
                Gallery.of(1).onImage(0, Fault.cut(Long.MAX_VALUE)).start()) {
            assertThatThrownBy(() -> browser.get(gallery.links().get(0))).isInstanceOf(ProtocolException.class);
            assertThat(gallery.counts().bytesSent())
                    .isEqualTo(gallery.bytesOf(gallery.links().get(0)).length - 1);
        }
    }

    @Test
    @DisplayName("an overstated length: the whole body comes, then the connection ends before the promised length")
    void overstatedLength() throws IOException {
        try (Gallery gallery =
                Gallery.of(1).onImage(0, Fault.overstatedLength(10)).start()) {
            HttpUrl link = gallery.links().get(0);
            byte[] bytes = gallery.bytesOf(link);
            try (Response response = browser.call(link).execute()) {
                assertThat(response.header("Content-Length")).isEqualTo("" + (bytes.length + 10));
                InputStream body = response.body().byteStream();
                assertThat(Browser.read(body, bytes.length)).isEqualTo(bytes);
                assertThatThrownBy(body::read).isInstanceOf(ProtocolException.class);
            }
        }
    }

    @Test
    @DisplayName("HTML for an image still calls itself one; HTML for a page says what it is")
    void html() throws IOException {
        try (Gallery gallery =
                Gallery.of(1).onImage(0, Fault.html()).onPage(1, Fault.html()).start()) {
            Browser.Answer image = browser.get(gallery.links().get(0));
            assertThat(image.status()).isEqualTo(200);
            assertThat(image.headers().get("Content-Type")).isEqualTo("image/jpeg");
            assertThat(image.text()).startsWith("<!doctype html>");
            Browser.Answer page = browser.page(gallery, 1);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers().get("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    @DisplayName("malformed JSON has status 200 and can't be read; any other text can be given")
    void malformedJson() throws IOException {
        try (Gallery gallery = Gallery.of(5)
                .onPage(1, Fault.malformedJson())
                .onPage(2, Fault.body("application/json", "{\"data\":null}"))
                .onImage(0, Fault.bytes(new byte[] {1, 2, 3}))
                .start()) {
            Browser.Answer page = browser.page(gallery, 1);
            assertThat(page.status()).isEqualTo(200);
            assertThatThrownBy(() -> JsonParser.parseString(page.text())).isInstanceOf(JsonSyntaxException.class);
            assertThat(browser.page(gallery, 2).text()).isEqualTo("{\"data\":null}");
            assertThat(browser.get(gallery.links().get(0)).body()).containsExactly(1, 2, 3);
        }
    }

    @Test
    @DisplayName("an empty body comes as one")
    void emptyBody() throws IOException {
        try (Gallery gallery =
                Gallery.of(1).onImage(0, Fault.bytes(new byte[0])).start()) {
            assertThat(browser.get(gallery.links().get(0)).body()).isEmpty();
            assertThat(gallery.inFlight()).isZero();
        }
    }

    @Test
    @DisplayName("latency is never shorter than scripted, for images, for pages, and a fault's comes on top")
    void latency() throws IOException {
        try (Gallery gallery = Gallery.of(2)
                .latency(Duration.ofMillis(30))
                .pageLatency(Duration.ofMillis(20))
                .onImage(1, Fault.latency(Duration.ofMillis(10)))
                .start()) {
            assertThat(nanos(() -> browser.get(gallery.links().get(0)))).isGreaterThanOrEqualTo(millis(30));
            assertThat(nanos(() -> browser.get(gallery.links().get(1)))).isGreaterThanOrEqualTo(millis(40));
            assertThat(nanos(() -> browser.page(gallery, 1))).isGreaterThanOrEqualTo(millis(20));
        }
    }

    @Test
    @DisplayName("a bandwidth is never exceeded, and a trickle has its pause before each byte")
    void bandwidth() throws IOException {
        try (Gallery gallery = Gallery.of(2)
                .onImage(0, Fault.bytes(new byte[5000]))
                .onImage(0, Fault.bandwidth(100_000))
                .onImage(1, Fault.bytes(new byte[20]))
                .onImage(1, Fault.trickle(Duration.ofMillis(2)))
                .start()) {
            assertThat(nanos(() -> browser.get(gallery.links().get(0)))).isGreaterThanOrEqualTo(millis(50));
            assertThat(nanos(() -> browser.get(gallery.links().get(1)))).isGreaterThanOrEqualTo(millis(40));
            assertThat(gallery.counts().bytesSent()).isEqualTo(5020);
        }
    }

    @Test
    @DisplayName("a gallery's bandwidth is for each image")
    void galleryBandwidth() throws IOException {
        try (Gallery gallery = Gallery.of(1).bandwidth(10_000_000).start()) {
            HttpUrl link = gallery.links().get(0);
            long least = 100L * gallery.bytesOf(link).length;
            assertThat(nanos(() -> browser.get(link))).isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    @DisplayName("a stalled answer goes on when the gallery is told to, and is whole")
    void stall() throws Exception {
        try (Gallery gallery = Gallery.of(1).onImage(0, Fault.stall(500)).start()) {
            HttpUrl link = gallery.links().get(0);
            try (Response response = browser.call(link).execute()) {
                InputStream body = response.body().byteStream();
                byte[] start = Browser.read(body, 500);
                assertThat(gallery.awaitStalled(1, Patience.LIMIT)).isTrue();
                assertThat(gallery.counts().bytesSent()).isEqualTo(500);
                gallery.unstall();
                assertThat(start.length + body.readAllBytes().length).isEqualTo(gallery.bytesOf(link).length);
            }
            assertThat(browser.get(link).status()).as("later ones don't stall").isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a fault tells what it is")
    void description() {
        assertThat(Fault.rateLimit(3).times(2)).hasToString("429, retry after 3 s, 2 times");
        assertThat(Fault.cut(9)).hasToString("cut after 9 bytes");
    }

    private int status(Gallery gallery, int image) throws IOException {
        return browser.get(gallery.links().get(image)).status();
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private interface Action {
        Object run() throws IOException;
    }

    private static long nanos(Action action) throws IOException {
        long start = System.nanoTime();
        action.run();
        return System.nanoTime() - start;
    }
}

package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import course.classroom.gallery.GalleryScript;
import course.classroom.gallery.Photo;
import course.classroom.test.Actor;
import course.classroom.test.Stillness;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.1 ImgurClient, hidden")
class ImgurClientHiddenTest {
    private static final String ID = "Tester-5f1";
    private static final String PAGES = "/3/gallery/random/random/";
    private static final String JSON = "application/json";
    private static final int MANY = 1_000;

    /** Sees to the header where it isn't what is tested. */
    private final TestClient client = new TestClient(ImgurClientHiddenTest::identify);

    private Gallery gallery; // of the test's last start()

    /** What came of a call: links or a failure. */
    private record Outcome(List<HttpUrl> links, Throwable failure) {
        List<HttpUrl> require(String clause, String when) {
            assertThat(failure)
                    .as("%s: what links threw %s: nothing is right", clause, when)
                    .isNull();
            return links;
        }
    }

    @AfterEach
    void close() {
        client.close();
        if (gallery != null) {
            gallery.close();
        }
    }

    @Test
    @DisplayName("C1: asks for the pages from 1 on, one after another, through the client given")
    void pagesInOrder() {
        start(plain(12));

        Outcome outcome = links(12);

        assertThat(client.paths())
                .as(
                        "C1: what was asked for, through the OkHttpClient given, until there are 12 links (5 on a page): pages count from 1")
                .containsExactly(PAGES + 1, PAGES + 2, PAGES + 3);
        outcome.require("C1", "with 12 links to find");
    }

    @Test
    @DisplayName("C1: each request says who asks")
    void everyRequestHasTheHeader() {
        start(plain(12).onlyClientId(ID).onPage(2, Fault.rateLimit(0).times(1)));
        Outcome outcome;
        try (TestClient bare = new TestClient()) {
            outcome = links(bare, 12);
        }

        assertThat(gallery.counts().unauthorized())
                .as("C1: requests without the header Authorization")
                .isZero();
        assertThat(gallery.counts().refused())
                .as("C1: requests whose header Authorization isn't 'Client-ID %s'", ID)
                .isZero();
        outcome.require("C1", "where the gallery accepts only its client id");
    }

    @Test
    @DisplayName("C2: JPEG and PNG by their declared type, whatever the link ends in")
    void byDeclaredType() {
        Photo photo = Photo.all().get(0);
        start(Gallery.of(0)
                .image("/a.jpg", photo, "image/jpeg")
                .image("/b.png", photo, "image/png")
                .image("/not-a-gif.gif", photo, "image/jpeg")
                .image("/without-extension", photo, "image/png")
                .image("/not-a-photo.jpg", photo, "image/gif")
                .image("/film.mp4", photo, "video/mp4")
                .image("/drawing.png", photo, "image/svg+xml"));

        assertThat(names(links(4).require("C2", "at GIFs and films between the images")))
                .as("C2: the links found: take those whose type is declared as image/jpeg or image/png; what the link"
                        + " ends in says nothing")
                .containsExactlyInAnyOrder("/a.jpg", "/b.png", "/not-a-gif.gif", "/without-extension");
    }

    @Test
    @DisplayName("C2: albums are left out")
    void noAlbums() {
        start(Gallery.of(0)
                .onPage(
                        1,
                        page(
                                image("a.jpg"),
                                album("b.jpg", "null"),
                                album("c.jpg", "\"image/jpeg\""),
                                image("d.jpg"))));

        assertThat(names(links(2).require("C2", "at an album, which may have no type")))
                .as("C2: the links found: an album (\"is_album\": true) is no image, whatever its type says")
                .containsExactlyInAnyOrder("/a.jpg", "/d.jpg");
    }

    @Test
    @DisplayName("C2: finds its way through a gallery with everything in it")
    void mixedGallery() {
        start(Gallery.of(30).pageSize(100));

        assertThat(Set.copyOf(links(30).require("C2", "at a gallery with albums, GIFs and films")))
                .as("C2: the links found on a page with albums, GIFs and films between the images")
                .containsExactlyInAnyOrderElementsOf(gallery.links());
    }

    @Test
    @DisplayName("C3: each link once, on whichever pages it stands")
    void eachOnce() {
        start(Gallery.of(0)
                .onPage(1, page(image("a.jpg"), image("b.jpg"), image("a.jpg"), image("c.jpg")))
                .onPage(2, page(image("b.jpg"), image("d.jpg"), image("d.jpg"), image("a.jpg"))));

        List<String> names = names(links(4).require("C3", "at links that come twice"));

        assertThat(names)
                .as(
                        "C3: the links found on the pages a b a c and b d d a: duplicates, within a page or across pages, count once")
                .doesNotHaveDuplicates();
        assertThat(names)
                .as("C3: the links found on the pages a b a c and b d d a")
                .containsExactlyInAnyOrder("/a.jpg", "/b.jpg", "/c.jpg", "/d.jpg");
    }

    @Test
    @DisplayName("C3: in the order in which they were found")
    void inOrder() {
        start(plain(40).pageSize(20));

        assertThat(links(40).require("C3", "with 40 links to find"))
                .as("C3: the links, in the order of the pages: a HashSet loses it, a LinkedHashSet keeps it")
                .startsWith(gallery.links().toArray(HttpUrl[]::new));
    }

    @Test
    @DisplayName("C4: reads on until it has enough, and no page beyond")
    void stopsWhenEnough() {
        enough(1, 1);
        enough(5, 1);
        enough(6, 2);
        enough(10, 2);
        enough(12, 3);
    }

    private void enough(int atLeast, int pages) {
        start(plain(20));
        int before = client.calls().size();

        List<HttpUrl> links = links(atLeast).require("C4", "with %d links to find".formatted(atLeast));

        assertThat(links)
                .as("C4: the links found when at least %d were wanted and a page has 5: too few", atLeast)
                .hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(client.calls().size() - before)
                .as("C4: pages asked for when %d links were wanted and a page has 5: ask for no page beyond", atLeast)
                .isEqualTo(pages);
    }

    @Test
    @DisplayName("C4: what counts is different links")
    void countsDifferentLinks() {
        start(Gallery.of(0)
                .onPage(1, page(image("a.jpg"), image("a.jpg"), image("b.jpg"), image("b.jpg")))
                .onPage(2, page(image("c.jpg"), image("d.jpg"))));

        assertThat(links(4).require("C4", "with 4 links to find").stream().distinct())
                .as("C4: different links found when at least 4 were wanted, on the pages a a b b and c d: too few")
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @DisplayName("C5: an empty page is the last")
    void endsAtAnEmptyPage() {
        start(plain(12).onPage(5, trap()));

        endsWith(gallery.links(), 4, "page 4 was empty");
    }

    @Test
    @DisplayName("C5: a page that brings only links known is the last")
    void endsAtARepeatedPage() {
        start(plain(12).repeatForEver().onPage(6, trap()));

        endsWith(gallery.links(), 4, "page 4 had only links of page 1");
    }

    @Test
    @DisplayName("C5: a page that brings only GIFs and albums is the last")
    void endsAtAPageOfGifs() {
        String gif = "{\"link\": \"%sx.gif\", \"type\": \"image/gif\", \"is_album\": false}";
        start(plain(5).onPage(2, page(gif, album("y", "null"))).onPage(3, trap()));

        endsWith(gallery.links(), 2, "page 2 had only a GIF and an album");
    }

    private void endsWith(List<HttpUrl> expected, int lastPage, String why) {
        Outcome outcome = links(MANY);

        assertThat(client.paths())
                .as(
                        "C5: what was asked for, though %s: a page that adds nothing new is the last one, else the paging is endless",
                        why)
                .doesNotContain(PAGES + (lastPage + 1), PAGES + (lastPage + 2));
        assertThat(outcome.require("C5", "when the gallery has fewer links than wanted"))
                .as("C5: the links found when %s", why)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("C6: after a 429 the same page is asked for again, and nothing is lost")
    void triesAgain() {
        start(plain(12)
                .onPage(1, Fault.rateLimit(0).times(2))
                .onPage(2, Fault.rateLimit(0).times(1))
                .onPage(3, Fault.rateLimit(0).times(2)));

        List<HttpUrl> links = links(12).require("C6", "when each page came at the second or third try");

        assertThat(links)
                .as("C6: the links found when each page came at the second or third try: some are lost")
                .containsAll(gallery.links());
    }

    @Test
    @DisplayName("C6: before it asks again it waits what Retry-After says")
    void waitsAsTold() {
        start(plain(5).onPage(1, Fault.rateLimit(1).times(1)));

        links(5).require("C6", "when page 1 came at the second try");

        List<TestClient.Call> calls = client.calls().stream()
                .filter(call -> call.path().equals(PAGES + 1))
                .toList();
        assertThat(calls)
                .as("C6: requests for page 1, which answered 429 and then well")
                .hasSize(2);
        assertThat(Duration.ofNanos(calls.get(1).asked() - calls.get(0).answered()))
                .as(
                        "C6: time from a 429 with 'Retry-After: 1' (a second) to the next request: wait what Retry-After says")
                .isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    @DisplayName("C6: three tries, then it gives up with what it has")
    void givesUp() {
        start(plain(12)
                .onPage(2, trap())
                .onPage(2, Fault.rateLimit(0).times(6))
                .onPage(2, Fault.rateLimit(2).times(3))
                .onPage(2, Fault.rateLimit(0).times(2))); // so 429 with 0, 0, 2, 0, 0, 0 seconds

        Outcome outcome = links(12);

        assertThat(gallery.requestsForPage(2))
                .as("C6: tries of page 2, which always answered 429: three are right")
                .isEqualTo(3);
        assertThat(outcome.failure())
                .as("C6: what links throws after three times 429 (it returned %s)", outcome.links())
                .isInstanceOfSatisfying(RateLimitedException.class, limited -> {
                    assertThat(limited.linksSoFar())
                            .as("C6: the links so far in the RateLimitedException: those of page 1")
                            .containsExactlyInAnyOrderElementsOf(gallery.linksThroughPage(1));
                    assertThat(limited.retryAfter())
                            .as("C6: retryAfter of the RateLimitedException: what the last 429 said")
                            .isEqualTo(Duration.ofSeconds(2));
                });
    }

    @Test
    @DisplayName("C7: an interrupt ends the wait, and is not forgotten")
    void interrupted() {
        start(plain(5).onPage(1, Fault.rateLimit(0))
                .onPage(1, Fault.rateLimit(3600).times(1)));
        boolean[] flag = new boolean[1]; // written by the actor, read after its end
        Actor<Outcome> caller = Actor.call("caller of links", () -> {
            Outcome outcome = links(5);
            flag[0] = Thread.currentThread().isInterrupted();
            return outcome;
        });
        client.answered().await(() -> "C1: page 1 was never asked for, through the OkHttpClient given");
        Stillness.settle();
        caller.interrupt();

        Outcome outcome = caller.result(() -> "C7: interrupted while it waits for the rate limit, links waits on");

        assertThat(outcome.failure())
                .as("C7: what links throws when interrupted: an IOException is right")
                .isInstanceOf(IOException.class);
        assertThat(flag[0])
                .as(
                        "C7: the interrupt flag after links threw %s: set it again, by Thread.currentThread().interrupt()",
                        outcome.failure())
                .isTrue();
    }

    @Test
    @DisplayName("C8: another status is an ImgurException with page and status")
    void otherStatus() {
        for (int status : new int[] {403, 404, 500, 503}) {
            start(plain(12).onPage(2, Fault.status(status)));

            requireImgurException(links(12), status, "status " + status);
        }
    }

    @Test
    @DisplayName("C8: what is no gallery is an ImgurException with page and status")
    void otherContent() {
        notAGallery("JSON cut in the middle", Fault.malformedJson());
        notAGallery("HTML", Fault.html());
        notAGallery("an empty body", Fault.body(JSON, ""));
        notAGallery("a JSON array", Fault.body(JSON, "[]"));
        notAGallery("the JSON value null", Fault.body(JSON, "null"));
        notAGallery("JSON without data", Fault.body(JSON, "{\"success\": true, \"status\": 200}"));
        notAGallery("data that is null", Fault.body(JSON, "{\"data\": null, \"success\": true, \"status\": 200}"));
        notAGallery(
                "data that is an object",
                Fault.body(JSON, "{\"data\": {\"error\": \"x\"}, \"success\": true, \"status\": 200}"));
        notAGallery("\"success\": false", Fault.body(JSON, "{\"data\": [], \"success\": false, \"status\": 200}"));
    }

    private void notAGallery(String what, Fault fault) {
        start(plain(12).onPage(2, fault));

        requireImgurException(links(12), 200, what);
    }

    private static void requireImgurException(Outcome outcome, int status, String what) {
        assertThat(outcome.failure())
                .as("C8: what links throws when page 2 answers with %s (it returned %s)", what, outcome.links())
                .isInstanceOf(ImgurException.class);
        assertThat(outcome.failure().getMessage())
                .as("C8: the message of the ImgurException, for page 2 and status %d, must have both numbers", status)
                .containsPattern("(?<!\\d)2(?!\\d)")
                .containsPattern("(?<!\\d)" + status + "(?!\\d)");
    }

    @Test
    @DisplayName("C9: no connection stays in use, whatever came")
    void responsesAreClosed() {
        start(plain(12));
        links(12);
        client.requireClosed("C9", "three good pages");

        start(plain(5).onPage(1, Fault.rateLimit(0).times(1)));
        links(5);
        client.requireClosed("C9", "a 429");

        start(plain(5).onPage(1, trap()).onPage(1, Fault.rateLimit(0).times(6)));
        links(5);
        client.requireClosed("C9", "three times 429");

        start(plain(5).onPage(1, Fault.status(500)));
        links(5);
        client.requireClosed("C9", "status 500");

        start(plain(5).onPage(1, Fault.body(JSON, "<html>" + " ".repeat(100_000) + "</html>")));
        links(5);
        client.requireClosed("C9", "bad JSON");
    }

    @Test
    @DisplayName("C10: null and negative arguments are refused")
    void edges() {
        start(plain(5));
        HttpUrl api = gallery.api();

        assertThat(links(0).failure())
                .as("C10: what links(0) throws: nothing is right")
                .isNull();
        assertThatThrownBy(() -> new ImgurClient(null, ID, client.http()), "C10: api null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ImgurClient(api, null, client.http()), "C10: clientId null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ImgurClient(api, ID, null), "C10: http null")
                .isInstanceOf(NullPointerException.class);
        assertThat(links(-7).failure())
                .as("C10: what links(-7) throws")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-7");
    }

    private void start(GalleryScript script) {
        if (gallery != null) {
            gallery.close();
        }
        gallery = script.start();
    }

    private Outcome links(int atLeast) {
        return links(client, atLeast);
    }

    private Outcome links(TestClient through, int atLeast) {
        ImgurClient imgur = new ImgurClient(gallery.api(), ID, through.http());
        try {
            return new Outcome(imgur.links(atLeast), null);
        } catch (IOException | RuntimeException failure) {
            return new Outcome(null, failure);
        }
    }

    /** Images alone, all different, five a page. */
    private static GalleryScript plain(int images) {
        return Gallery.of(images).imagesOnly().pageSize(5);
    }

    /** Ends an answer that pages on for ever. */
    private static Fault trap() {
        return Fault.status(410);
    }

    private static Fault page(String... entries) {
        String data = Stream.of(entries)
                .map(entry -> entry.formatted("https://i.example/"))
                .collect(Collectors.joining(", "));
        return Fault.body(JSON, "{\"data\": [" + data + "], \"success\": true, \"status\": 200}");
    }

    private static String image(String name) {
        return "{\"link\": \"%s" + name + "\", \"type\": \"image/jpeg\", \"is_album\": false}";
    }

    private static String album(String name, String type) {
        return "{\"link\": \"%s" + name + "\", \"type\": " + type + ", \"is_album\": true}";
    }

    private static List<String> names(List<HttpUrl> links) {
        return links.stream().map(HttpUrl::encodedPath).toList();
    }

    private static Response identify(Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Client-ID " + ID)
                .build());
    }
}

package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import course.classroom.gallery.GalleryScript;
import course.classroom.gallery.Photo;
import course.classroom.test.Actor;
import course.classroom.test.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("5.2 Downloads, hidden")
class DownloadsHiddenTest {
    private static final Photo BIG = Collections.max(Photo.all(), Comparator.comparingInt(Photo::size));
    private static final int HALF = BIG.size() / 2;
    private static final int RESTS = 200;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");
    private static final Pattern DEVICE = Pattern.compile("(?i)(CON|PRN|AUX|NUL|COM[1-9]|LPT[1-9])(\\..*)?");

    private final TestClient client = new TestClient();

    @TempDir
    Path root;

    private Path dir; // some folders deep, so that what climbs out of it stays inside root
    private Gallery gallery; // of the test's last start()

    @BeforeEach
    void enter() throws IOException {
        dir = Files.createDirectories(root.resolve("a/b/c/images"));
    }

    @AfterEach
    void close() {
        client.close();
        if (gallery != null) {
            gallery.close();
        }
    }

    @Test
    @DisplayName("C1: one file, directly inside the folder, with exactly the bytes sent")
    void fetches() throws Exception {
        start(Gallery.of(4).imagesOnly());
        List<Path> names = new ArrayList<>();

        for (HttpUrl link : gallery.links()) {
            Path file = fetch("C1", link);
            assertThat(file)
                    .as("C1: the file of %s must stand directly inside the folder", link)
                    .hasParent(dir);
            assertThat(file).as("C1: the content of the file of %s", link).hasBinaryContent(gallery.bytesOf(link));
            names.add(file.getFileName());
        }

        assertThat(LongBody.files(root).stream().map(Path::getFileName))
                .as("C1: the files there are after four downloads into %s: nothing else may be left", dir)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    @DisplayName("C1: the folder is made when it isn't there, and kept when it is")
    void makesTheFolder() throws Exception {
        start(Gallery.of(1));
        dir = root.resolve("not/there/yet");
        Path file = fetch("C1", gallery.links().get(0));
        assertThat(file).as("C1: the file in a folder that wasn't there").exists();

        dir = Files.createDirectories(root.resolve("there"));
        Path note = Files.writeString(dir.resolve("note.txt"), "mine");
        fetch("C1", gallery.links().get(0));
        assertThat(note).as("C1: a file that was in the folder before").hasContent("mine");
    }

    @Test
    @DisplayName("C2: the body is written while it comes, in constant memory")
    void streams() throws Exception {
        try (LongBody server = new LongBody(dir)) {
            Path file = fetch("C2", server.start());

            assertThat(server.seen())
                    .as(
                            "C2: files with something in them in the folder, looked for while %d MB came: the body is collected in memory, or in a"
                                    + " temporary file elsewhere; copy the stream, buffer by buffer, into a file beside its place",
                            server.sent() / LongBody.PIECE)
                    .isNotEmpty();
            assertThat(file)
                    .as("C2: the file of a long body whose length isn't told")
                    .hasSize(server.sent());
        }
    }

    @Test
    @DisplayName("C2: until it is whole the file has a temporary name, which is no image's")
    void temporaryName() throws Exception {
        try (LongBody server = new LongBody(dir)) {
            fetch("C2", server.start());

            assertThat(server.seen())
                    .as(
                            "C2: names of the files in the folder while the body still came: half a file must have a temporary name, not"
                                    + " that of an image; move it when it is whole")
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*\\.(jpg|jpeg|png)"));
        }
    }

    @Test
    @DisplayName("C3: no link leads outside the folder")
    void staysInside() throws Exception {
        String outside =
                root.resolve("outside.jpg").toString().replace("/", "%2f").replace("\\", "%5c");
        start(Gallery.of(0)
                .image("/..%2f..%2fevil.jpg")
                .image("/deep/%2e%2e%2f%2e%2e%2fevil.png")
                .image("/" + outside));
        for (HttpUrl link : gallery.links()) {
            assertThat(fetch("C3", link))
                    .as("C3: the file of %s: a link must not lead outside the folder (path traversal)", link)
                    .hasParent(dir);
        }
    }

    @Test
    @DisplayName("C3: a name that is safe on every system, whatever the link")
    void safeNames() throws Exception {
        List<String> paths = new ArrayList<>(GalleryScript.HOSTILE_NAMES);
        paths.removeIf(path -> path.startsWith("/%2fetc")); // what escapes must stay inside root
        paths.addAll(
                List.of("/aux", "/LPT1.tar.png", "/dots...", "/%C3%A9t%C3%A9.jpg", "/" + "n".repeat(150) + ".jpg"));
        paths.sort(Comparator.comparingInt(String::length)); // the longest, which some file systems refuse, comes last
        GalleryScript script = Gallery.of(0);
        paths.forEach(script::image);
        start(script);
        int number = 0;
        for (HttpUrl link : gallery.links()) {
            dir = Files.createDirectories(root.resolve("a/b/c/" + number++));
            Path file = fetch("C3", link);
            String name = file.getFileName().toString();

            assertThat(name)
                    .as(
                            "C3: the name for %s: only ASCII letters, digits, '.', '_' and '-', at most 100, no '-' or '.' first, no '.' last:"
                                    + " a safe name",
                            link)
                    .matches(SAFE);
            assertThat(name)
                    .as("C3: the name for %s: a device of Windows has that name", link)
                    .doesNotMatch(DEVICE);
            assertThat(file).as("C3: the content of the file of %s", link).hasBinaryContent(gallery.bytesOf(link));
        }
    }

    @Test
    @DisplayName("C3: the image's extension stays")
    void extensionStays() throws Exception {
        GalleryScript script =
                Gallery.of(0).image("/a.jpg").image("/b.jpeg").image("/c.png").image("/d.png?x=y.jpg");
        start(script.image("/e/f.g.jpg").image("/h%20i.JPG").image("/" + "long".repeat(80) + ".png"));
        for (HttpUrl link : gallery.links()) {
            String path = link.encodedPath();

            assertThat(fetch("C3", link).getFileName().toString())
                    .as("C3: the name for %s must keep the extension of the link's path", link)
                    .endsWithIgnoringCase(path.substring(path.lastIndexOf('.')));
        }
    }

    @Test
    @DisplayName("C3: the query is no part of the name")
    void noQuery() throws Exception {
        start(Gallery.of(0).image("/photo.jpg?session=topsecret"));

        assertThat(fetch("C3", gallery.links().get(0)).getFileName().toString())
                .as("C3: the name for %s shows the query", gallery.links().get(0))
                .doesNotContain("session", "topsecret");
    }

    @Test
    @DisplayName("C4: the name depends on the link alone, and different links have different names")
    void aNameEach() throws Exception {
        String[] paths = {
            "/one/same.jpg",
            "/two/same.jpg",
            "/two/SAME.jpg",
            "/one%2fsame.jpg",
            "/one_same.jpg",
            "/Aa/x.jpg",
            "/BB/x.jpg",
            "/q.jpg",
            "/q.jpg?1",
            "/q.jpg?2",
            "/a_b.jpg",
            "/a%20b.jpg"
        };
        GalleryScript script = Gallery.of(0);
        for (String path : paths) {
            script.image(path);
        }
        start(script);
        try (Gallery elsewhere = script.start()) {
            List<HttpUrl> links = new ArrayList<>(gallery.links());
            links.add(elsewhere.links().get(0));

            Map<HttpUrl, String> names = names(links, root.resolve("first"));
            assertThat(names.values().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                    .as("C4: names, in small letters, of files of different links (%s): two links share a file", links)
                    .doesNotHaveDuplicates();

            Collections.reverse(links);
            assertThat(names(links, root.resolve("second")))
                    .as(
                            "C4: the names that another Downloads gives the same links in another order: they must depend on the link alone")
                    .isEqualTo(names);
        }
    }

    private Map<HttpUrl, String> names(List<HttpUrl> links, Path folder) throws Exception {
        Downloads downloads = new Downloads(client.http());
        Map<HttpUrl, String> names = new LinkedHashMap<>();
        Files.createDirectories(folder);
        for (HttpUrl link : links) {
            names.put(link, downloads.fetch(link, folder).getFileName().toString());
        }
        return names;
    }

    @Test
    @DisplayName("C5: a file that is there is kept, and not asked for")
    void keepsWhatIsThere() throws Exception {
        start(Gallery.of(1));
        HttpUrl link = gallery.links().get(0);
        Downloads downloads = new Downloads(client.http());
        Path file = downloads.fetch(link, dir);
        byte[] mark = {1, 2, 3};
        Files.write(file, mark);

        downloads.fetch(link, dir);
        assertThat(file)
                .as("C5: the file after a second fetch: what is there is whole, so it must be left alone")
                .hasBinaryContent(mark);
        assertThat(fetch("C5", link))
                .as("C5: the file that another Downloads returned")
                .hasParent(dir)
                .hasBinaryContent(mark);
        assertThat(gallery.requestsFor(link))
                .as("C5: requests for a link whose file is there: nothing to download again")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("C6: a status that isn't 200 is an exception, and no file is left")
    void notOk() throws Exception {
        for (int status : new int[] {403, 404, 429, 500, 503}) {
            start(Gallery.of(1).onEveryImage(Fault.status(status)));
            failsAndLeavesNothing(new Downloads(client.http()), gallery.links().get(0), "status " + status);
        }
        for (int status : new int[] {201, 203, 206}) {
            OkHttpClient other = new OkHttpClient.Builder()
                    .addInterceptor(chain -> new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(status)
                            .message("made by the test")
                            .body(ResponseBody.create("not the image", null))
                            .build())
                    .build();
            failsAndLeavesNothing(new Downloads(other), gallery.links().get(0), "status " + status);
        }
    }

    @Test
    @DisplayName("C6: a body that ends too soon is an exception, and no file is left")
    void truncated() throws Exception {
        broken(Fault.cut(HALF), "a connection cut in the middle of the body");
        broken(Fault.cut(0), "a connection cut before the first byte of the body");
        broken(Fault.overstatedLength(10), "a body of 10 bytes less than its Content-Length");
        gallery.close();
        failsAndLeavesNothing(new Downloads(client.http()), gallery.links().get(0), "a server that isn't there");
    }

    private void broken(Fault fault, String what) throws IOException {
        start(Gallery.of(0).image("/big.jpg", BIG).onEveryImage(fault));
        failsAndLeavesNothing(new Downloads(client.http()), gallery.links().get(0), what);
    }

    private void failsAndLeavesNothing(Downloads downloads, HttpUrl link, String what) throws IOException {
        Path note = Files.writeString(dir.resolve("note.txt"), "mine");

        assertThatThrownBy(() -> downloads.fetch(link, dir), "C6: what fetch throws at %s", what)
                .isInstanceOf(IOException.class);
        assertThat(LongBody.files(root))
                .as("C6: files left after %s, besides the one there before: half a file must go", what)
                .containsExactly(note);
    }

    @Test
    @DisplayName("C7: an interrupt in mid-body is an InterruptedException, and no file is left")
    void interrupted() throws Exception {
        Halfway halfway = openHalfway(HeldBody.PIECE);
        OkHttpClient http = client.http().newBuilder().addInterceptor(halfway).build();
        try (HeldBody server = new HeldBody()) {
            Actor<Path> caller = fetcher(new Downloads(http), server.start());
            server.firstSent().await(() -> "C7: no request came");
            await(() -> halfway.readers() == 1 || caller.hasEnded());
            assertThatCode(caller::interrupt)
                    .as(
                            "C7: the interrupt of a thread in fetch: it throws where a channel has been made of the response's stream, since the"
                                    + " interrupting thread then closes that stream in the middle of a read; read the stream itself")
                    .doesNotThrowAnyException();
            server.sendSecond();

            assertThat(caller.failure(() -> "C7: interrupted in mid-body, and bytes come, but fetch does not end"))
                    .as("C7: what fetch throws when interrupted in mid-body")
                    .isInstanceOf(InterruptedException.class);
            assertThat(LongBody.files(root))
                    .as("C7: files left after an interrupt: half a file must go")
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("C7: a time-out is an IOException and no interrupt, and no file is left")
    void timedOut() throws Exception {
        start(Gallery.of(0).image("/big.jpg", BIG).onEveryImage(Fault.stall(HALF)));
        Halfway halfway = openHalfway(HALF);
        OkHttpClient http = client.http().newBuilder().addInterceptor(halfway).build();

        for (int millis = 200; halfway.readers() == 0 && millis < Patience.LIMIT.toMillis(); millis *= 2) {
            OkHttpClient impatient = http.newBuilder()
                    .readTimeout(Duration.ofMillis(millis))
                    .build(); // it may be over before the body begins
            Actor<Path> caller =
                    fetcher(new Downloads(impatient), gallery.links().get(0));

            assertThat(caller.failure(() -> "C7: the client's read time-out is over, but fetch does not end"))
                    .as(
                            "C7: what fetch throws at a read time-out, when nobody has interrupted it: SocketTimeoutException is an"
                                    + " InterruptedIOException too, so ask Thread.interrupted()")
                    .isInstanceOf(IOException.class);
            assertThat(LongBody.files(root))
                    .as("C7: files left after a time-out: half a file must go")
                    .isEmpty();
        }
    }

    private static Halfway openHalfway(long bytes) {
        Halfway halfway = new Halfway(bytes);
        halfway.letGoOn();
        return halfway;
    }

    @Test
    @DisplayName("C8: downloads by several threads overlap")
    void overlaps() throws Exception {
        start(Gallery.of(3).imagesOnly());
        gallery.hold();
        Downloads downloads = new Downloads(client.http());
        Map<HttpUrl, Actor<Path>> callers = new LinkedHashMap<>();
        for (HttpUrl link : gallery.links()) {
            callers.put(link, fetcher(downloads, link));
        }
        boolean together = gallery.awaitInFlight(3, Patience.LIMIT);
        int inFlight = gallery.inFlight();
        gallery.release();

        assertThat(together)
                .as(
                        "C8: whether three threads fetched at once (%d requests were in flight): no lock may be held meanwhile",
                        inFlight)
                .isTrue();
        for (HttpUrl link : gallery.links()) {
            assertThat(callers.get(link).result())
                    .as("C8: the file of %s, fetched with others at once", link)
                    .hasBinaryContent(gallery.bytesOf(link));
        }
    }

    @Test
    @DisplayName("C8: the same link fetched by two at once is one whole file for both")
    void sameLinkTwice() throws Exception {
        start(Gallery.of(0).image("/big.jpg", BIG));
        HttpUrl link = gallery.links().get(0);
        Halfway halfway = new Halfway(HALF);
        OkHttpClient http = client.http().newBuilder().addInterceptor(halfway).build();
        Actor<Path> one = fetcher(new Downloads(http), link);
        await(() -> halfway.readers() == 1 || one.hasEnded());
        Actor<Path> two = fetcher(new Downloads(http), link);
        await(() -> halfway.readers() == 2 || two.hasEnded() || waitsForTheOther(two));
        halfway.letGoOn();

        requireWhole("one", one);
        requireWhole("the other", two);
        assertThat(one.result())
                .as("C8: the file of a link that two fetched at once")
                .hasBinaryContent(BIG.bytes());
        assertThat(LongBody.files(root))
                .as("C8: files after two fetched the same link at once")
                .hasSize(1);
    }

    @Test
    @DisplayName("C8: a file that is there stays while a second one is put in its place")
    void replacedWithoutAGap() throws Exception {
        start(Gallery.of(0).image("/big.jpg", BIG));
        gallery.hold();
        Actor<Path> one = fetcher(new Downloads(client.http()), gallery.links().get(0));
        gallery.awaitInFlight(1, Patience.LIMIT);
        Actor<Path> two = fetcher(new Downloads(client.http()), gallery.links().get(0));
        await(() -> gallery.inFlight() == 2 || two.hasEnded() || waitsForTheOther(two));
        gallery.release(1);
        await(() -> one.hasEnded() || two.hasEnded());

        try (Deletions deletions = new Deletions(dir)) {
            gallery.release();
            requireWhole("one", one);
            requireWhole("the other", two);
            assertThat(deletions.names())
                    .as(
                            "C8: names that vanished from the folder, if only for a moment, when a second thread brought the file that the first had"
                                    + " returned: REPLACE_EXISTING alone deletes, then moves; ATOMIC_MOVE leaves no gap")
                    .doesNotContain(one.result().getFileName().toString());
        }
    }

    private static void requireWhole(String which, Actor<Path> fetcher) {
        assertThat(fetcher.failure(() -> "C8: two threads fetch the same link, and %s never ends".formatted(which)))
                .as(
                        "C8: what %s of two threads that fetched the same link at once threw: two must not share a temporary file, and"
                                + " the second move finds the file there",
                        which)
                .isNull();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** The second may ask for the link as well, or wait for the first one's file: both are right. */
    private boolean waitsForTheOther(Actor<Path> second) {
        for (int looks = 0; looks < RESTS; looks++) {
            if (second.thread().getState() == Thread.State.RUNNABLE
                    || client.http().dispatcher().runningCallsCount() > 1) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    @Test
    @DisplayName("C9: what a killed program left behind is not in the way")
    void afterAKill() throws Exception {
        try (LongBody server = new LongBody(dir)) {
            HttpUrl link = server.start();
            Path file = fetch("C9", link);
            Files.delete(file);
            List<String> left = server.seen(); // under these names, whatever was in them when the program was killed
            for (String name : left) {
                Files.writeString(dir.resolve(name), "half");
            }

            assertThat(fetch("C9", link))
                    .as("C9: the file fetched after a killed program had left %s behind", left)
                    .hasSize(server.sent());
        }
    }

    @Test
    @DisplayName("C10: no connection stays in use, whatever came")
    void responsesAreClosed() throws Exception {
        connectionsAfter("a good download", Fault.latency(Duration.ZERO));
        connectionsAfter("status 404", Fault.status(404));
        connectionsAfter("status 500", Fault.status(500));
        connectionsAfter("a cut connection", Fault.cut(HALF));
    }

    private void connectionsAfter(String what, Fault fault) throws Exception {
        start(Gallery.of(0).image("/big.jpg", BIG).onEveryImage(fault));
        dir = Files.createDirectories(root.resolve(what));
        try {
            new Downloads(client.http()).fetch(gallery.links().get(0), dir);
        } catch (IOException expected) {
            // what comes out is another clause's affair
        }
        client.requireClosed("C10", what);
    }

    @Test
    @DisplayName("C11: null is refused")
    void edges() {
        HttpUrl link = HttpUrl.get("http://127.0.0.1:9/x.jpg");
        Downloads downloads = new Downloads(client.http());
        assertThatThrownBy(() -> downloads.fetch(null, dir), "C11: link null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> downloads.fetch(link, null), "C11: dir null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Downloads(null), "C11: new Downloads(null)")
                .isInstanceOf(NullPointerException.class);
    }

    private void start(GalleryScript script) {
        if (gallery != null) {
            gallery.close();
        }
        gallery = script.start();
    }

    /** Fetches with fresh Downloads; a failure becomes one of that clause. */
    private Path fetch(String clause, HttpUrl link) throws InterruptedException {
        try {
            return new Downloads(client.http()).fetch(link, dir);
        } catch (IOException | RuntimeException failure) {
            throw new AssertionError("%s: fetching %s fails: %s".formatted(clause, link, failure), failure);
        }
    }

    private Actor<Path> fetcher(Downloads downloads, HttpUrl link) {
        return Actor.call("fetcher of " + link.encodedPath(), () -> downloads.fetch(link, dir));
    }
}

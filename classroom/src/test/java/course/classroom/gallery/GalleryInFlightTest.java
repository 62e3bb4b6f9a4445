package course.classroom.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Patience;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gallery counts what is in flight, and holds it")
class GalleryInFlightTest {
    private final Browser browser = new Browser();

    @Test
    @DisplayName("with eight clients the peak is eight, time and again")
    void peakIsExact() throws Exception {
        try (Gallery gallery = Gallery.of(40).start()) {
            for (int run = 0; run < 20; run++) {
                gallery.resetCounts();
                gallery.holdUntilInFlight(8);
                Browser.join(browser.fetch(gallery.links(), 8));
                assertThat(gallery.peakInFlight()).isEqualTo(8);
                assertThat(gallery.inFlight()).isZero();
                assertThat(gallery.counts().images()).isEqualTo(40);
            }
        }
    }

    @Test
    @DisplayName("one client is never counted as two, however fast it asks again, errors and cut connections included")
    void neverAboveTheTruth() throws Exception {
        try (Gallery gallery = Gallery.of(20)
                .onEveryImage(Fault.bytes(new byte[1]))
                .onImage(3, Fault.status(404))
                .onImage(5, Fault.cut(0))
                .onImage(7, Fault.overstatedLength(1))
                .onImage(9, Fault.bytes(new byte[0]))
                .start()) {
            for (int round = 0; round < 100; round++) {
                for (HttpUrl link : gallery.links()) {
                    try {
                        browser.get(link);
                    } catch (IOException scripted) {
                        // of the faults
                    }
                }
            }
            assertThat(gallery.requests()).isEqualTo(2000);
            assertThat(gallery.peakInFlight()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("hold: requests are in flight and unanswered until release; the clients' connections are counted")
    void holdAndRelease() throws Exception {
        try (Gallery gallery = Gallery.of(10).start()) {
            gallery.hold();
            List<Thread> clients = browser.fetch(gallery.links(), 4);
            assertThat(gallery.awaitInFlight(4, Patience.LIMIT)).isTrue();
            assertThat(gallery.awaitInFlight(5, Duration.ofMillis(50))).isFalse();
            assertThat(gallery.inFlight()).isEqualTo(4);
            assertThat(gallery.counts().bytesSent()).isZero();
            gallery.release();
            Browser.join(clients);
            assertThat(gallery.awaitIdle(Duration.ZERO)).isTrue();
            assertThat(gallery.requests()).isEqualTo(10);
            assertThat(gallery.connections()).isEqualTo(4);
            assertThat(gallery.requestsFor(gallery.links().get(9))).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("release(n) lets so many go on and holds the rest")
    void releaseSome() throws Exception {
        try (Gallery gallery = Gallery.of(3).start()) {
            gallery.hold();
            CountDownLatch two = new CountDownLatch(2);
            List<Thread> clients = gallery.links().stream()
                    .map(link -> Browser.started(() -> {
                        browser.get(link);
                        two.countDown();
                    }))
                    .toList();
            assertThat(gallery.awaitInFlight(3, Patience.LIMIT)).isTrue();
            gallery.release(2);
            assertThat(two.await(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
            assertThat(gallery.inFlight()).isEqualTo(1);
            assertThat(gallery.awaitIdle(Duration.ofMillis(50))).isFalse();
            gallery.release();
            Browser.join(clients);
            assertThat(gallery.inFlight()).isZero();
        }
    }

    @Test
    @DisplayName("pages aren't held and not counted as in flight")
    void pagesPass() throws Exception {
        try (Gallery gallery = Gallery.of(3).start()) {
            gallery.hold();
            assertThat(browser.page(gallery, 1).status()).isEqualTo(200);
            assertThat(gallery.peakInFlight()).isZero();
        }
    }

    @Test
    @DisplayName("a client that hangs up while it is held, delayed, or in mid-body is no longer in flight")
    void hangUp() throws Exception {
        try (Gallery gallery = Gallery.of(3)
                .onImage(1, Fault.latency(Duration.ofHours(1)))
                .onImage(2, Fault.stall(100))
                .start()) {
            gallery.hold();
            hangUp(gallery, 0);
            gallery.release();
            hangUp(gallery, 1);
            try (Response response = browser.call(gallery.links().get(2)).execute()) {
                InputStream body = response.body().byteStream();
                assertThat(Browser.read(body, 100)).hasSize(100);
                assertThat(gallery.inFlight()).isEqualTo(1);
            }
            assertThat(gallery.awaitIdle(Patience.LIMIT)).isTrue();
            assertThat(gallery.counts().hangUps()).isEqualTo(3);
        }
    }

    private void hangUp(Gallery gallery, int image) throws InterruptedException {
        Call call = browser.call(gallery.links().get(image));
        Thread client = Browser.started(() -> call.execute().close());
        assertThat(gallery.awaitInFlight(1, Patience.LIMIT)).isTrue();
        call.cancel();
        assertThat(gallery.awaitIdle(Patience.LIMIT)).isTrue();
        client.join();
    }

    @Test
    @DisplayName("a slow image delays no other")
    void latencyIsPerRequest() throws Exception {
        try (Gallery gallery =
                Gallery.of(2).onImage(0, Fault.latency(Duration.ofHours(1))).start()) {
            Call slow = browser.call(gallery.links().get(0));
            Thread client = Browser.started(() -> slow.execute().close());
            assertThat(gallery.awaitInFlight(1, Patience.LIMIT)).isTrue();
            assertThat(browser.get(gallery.links().get(1)).status()).isEqualTo(200);
            assertThat(gallery.inFlight()).isEqualTo(1);
            slow.cancel();
            client.join();
        }
    }

    @Test
    @DisplayName("resetCounts: all is zero, and the peak is what is in flight")
    void resetCounts() throws Exception {
        try (Gallery gallery = Gallery.of(4).start()) {
            Browser.join(browser.fetch(gallery.links(), 2));
            gallery.hold();
            List<Thread> client = browser.fetch(gallery.links().subList(0, 1), 1);
            assertThat(gallery.awaitInFlight(1, Patience.LIMIT)).isTrue();
            gallery.resetCounts();
            assertThat(gallery.counts()).isEqualTo(new Gallery.Counts(0, 0, 0, 0, 1, 0, 0, 0, 0, 0));
            gallery.release();
            Browser.join(client);
        }
    }

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("ten thousand requests leave nothing behind in the engine")
    void memoryDoesNotGrow() throws Exception {
        try (Gallery gallery =
                Gallery.of(1).onEveryImage(Fault.bytes(new byte[10])).start()) {
            HttpUrl link = gallery.links().get(0);
            List<HttpUrl> many = Collections.nCopies(10_000, link);
            Browser.join(browser.fetch(many, 8));
            assertThat(gallery.requestsFor(link)).isEqualTo(10_000);
            assertThat(gallery.engineRemembers()).isFalse();
        }
    }
}

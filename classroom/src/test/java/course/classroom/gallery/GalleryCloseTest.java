package course.classroom.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.classroom.test.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A closed gallery leaves nothing")
class GalleryCloseTest {
    private final Browser browser = new Browser();

    @Test
    @DisplayName("its threads are known by name while it is open, and gone when it is closed")
    void threads() throws IOException {
        Set<Thread> before = galleryThreads();
        try (Gallery gallery = Gallery.of(3).start()) {
            browser.get(gallery.links().get(0));
            assertThat(galleryThreads()).hasSizeGreaterThan(before.size());
            assertThat(galleryThreads()).anyMatch(thread -> thread.getName().startsWith("gallery-connection-"));
        }
        assertThat(galleryThreads()).isSubsetOf(before);
    }

    @Test
    @DisplayName("it closes while requests are held, delayed, stalled and trickled, and their clients see it end")
    void closesInTheMiddle() throws Exception {
        Set<Thread> before = galleryThreads();
        Thread[] clients = new Thread[4];
        try (Gallery gallery = Gallery.of(4)
                .onImage(0, Fault.latency(Duration.ofHours(1)))
                .onImage(1, Fault.stall(10))
                .onImage(2, Fault.trickle(Duration.ofHours(1)))
                .start()) {
            for (int i = 0; i < 3; i++) {
                clients[i] = client(gallery.links().get(i));
            }
            assertThat(gallery.awaitStalled(1, Patience.LIMIT)).isTrue();
            assertThat(gallery.awaitInFlight(3, Patience.LIMIT)).isTrue();
            gallery.hold();
            clients[3] = client(gallery.links().get(3));
            assertThat(gallery.awaitInFlight(4, Patience.LIMIT)).isTrue();
        }
        assertThat(galleryThreads()).isSubsetOf(before);
        for (Thread client : clients) {
            client.join();
        }
    }

    private Thread client(HttpUrl link) {
        return Browser.started(() -> browser.get(link));
    }

    @Test
    @DisplayName("it closes for a thread that has been interrupted, which stays so")
    void interrupted() throws IOException {
        Set<Thread> before = galleryThreads();
        Gallery gallery = Gallery.of(1).start();
        browser.get(gallery.links().get(0));
        Thread.currentThread().interrupt();
        gallery.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(galleryThreads()).isSubsetOf(before);
    }

    @Test
    @DisplayName("closed twice, it is closed; nobody is answered any more")
    void twice() {
        Gallery gallery = Gallery.of(1).start();
        gallery.close();
        gallery.close();
        assertThatThrownBy(() -> browser.get(gallery.links().get(0))).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("it says nothing, whatever happens to it, and leaves other loggers alone")
    void silent() throws IOException {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true));
        try (Gallery gallery = Gallery.of(2).onImage(0, Fault.cut(1)).start()) {
            assertThatThrownBy(() -> browser.get(gallery.links().get(0))).isInstanceOf(IOException.class);
            new Socket("127.0.0.1", gallery.api().port()).close(); // connects and asks nothing
            browser.get(gallery.links().get(1));
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString()).isEmpty();
        assertThat(Logger.getLogger("").getLevel()).isEqualTo(Level.INFO);
    }

    private static Set<Thread> galleryThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Gallery::ownsThread)
                .collect(Collectors.toSet());
    }
}

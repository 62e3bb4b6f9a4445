package course.classroom.test;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.gallery.Fault;
import course.classroom.gallery.Gallery;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Watchdog")
class WatchdogTest {
    private final Watchdog watchdog = new Watchdog(Scene.current());

    @Test
    @DisplayName("who waits without a limit is still, after some looks and not at once")
    void still() {
        CountDownLatch never = new CountDownLatch(1);
        Actor<Void> waiter = Actor.run("waiter", never::await);

        assertThat(watchdog.look()).isFalse();
        awaitStillness();

        never.countDown();
        waiter.result();
        watchdog.close();
    }

    @Test
    @DisplayName("while the HTTP client has a call under way, in a thread of its own, nothing is still")
    void asynchronousCall() throws Exception {
        OkHttpClient client = new OkHttpClient();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        try (Gallery gallery = Gallery.of(1).onEveryImage(Fault.stall(1000)).start()) {
            client.newCall(new Request.Builder().url(gallery.links().get(0)).build())
                    .enqueue(completing(answer));
            assertThat(gallery.awaitStalled(1, Patience.LIMIT)).isTrue();

            for (int look = 0; look < 3 * Watchdog.LOOKS; look++) {
                assertThat(watchdog.look()).as("still at look %d", look).isFalse();
            }

            gallery.unstall();
            assertThat(answer.get()).hasSizeGreaterThan(1000);
            awaitStillness(); // though the client keeps its threads and its connection
        }
        client.dispatcher().executorService().shutdown();
        watchdog.close();
    }

    /** Ends with the test's limit if it doesn't become still. */
    private void awaitStillness() {
        while (!watchdog.look()) {
            Thread.onSpinWait();
        }
    }

    private static Callback completing(CompletableFuture<byte[]> answer) {
        return new Callback() {
            @Override
            public void onFailure(Call call, IOException e) {
                answer.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                    answer.complete(response.body().bytes());
                }
            }
        };
    }
}

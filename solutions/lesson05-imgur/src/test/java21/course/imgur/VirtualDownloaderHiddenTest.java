package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Scenario;
import course.classroom.test.Actor;
import course.classroom.test.Gate;
import course.classroom.test.Rendezvous;
import course.classroom.test.Stillness;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.6 VirtualDownloader, hidden")
class VirtualDownloaderHiddenTest
        implements ReportsEveryLink, InAnyOrder, WorksInParallel, EndsCleanly, DownloadsOverHttp {
    private static final int MANY = 40;

    @Override
    public Downloader downloader(Fetcher fetcher, int atMost) {
        return new VirtualDownloader(fetcher, atMost);
    }

    @Override
    public Downloader overHttp(Fetcher fetcher) {
        return new VirtualDownloader(fetcher, AT_ONCE);
    }

    @Override
    public Scenario allFetched() {
        return () -> InAnyOrder.requireAllFetched(new VirtualDownloader(InAnyOrder::succeed, TWO_WORKERS));
    }

    @Override
    public Scenario allFailed() {
        return () -> InAnyOrder.requireAllFailed(new VirtualDownloader(InAnyOrder::fail, TWO_WORKERS));
    }

    @Test
    @DisplayName("C10: who waits for a turn waits at rest")
    void waitsForATurnAtRest() {
        Gate gate = new Gate();
        Rendezvous begun = new Rendezvous(WORKERS);
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {
            begun.arrive();
            gate.passInterruptibly();
        });
        Actor<DownloadReport> caller = download(fetcher, 3 * WORKERS);
        begun.awaitFull(() -> ParallelDownloads.onlySomeInFlight(fetcher, WORKERS));

        Stillness.require("C10");

        gate.open();
        caller.result();
    }

    @Test
    @DisplayName("C11: null and fewer than one in flight are refused")
    void edges() throws InterruptedException {
        Fetcher fetcher = new ScriptedFetcher(number -> {});
        List<HttpUrl> links = ScriptedFetcher.links(1);
        Downloader downloader = new VirtualDownloader(fetcher, 1);
        downloader.download(links, DIR);

        assertThat(catchThrowable(() -> new VirtualDownloader(null, 1)))
                .as("C11: what happens without a fetcher: check it in the constructor")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> downloader.download(null, DIR)))
                .as("C11: what happens without links")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> downloader.download(links, null)))
                .as("C11: what happens without a folder: check it before the first fetch")
                .isInstanceOf(NullPointerException.class);
        for (int tooFew : new int[] {0, -3}) {
            assertThat(catchThrowable(() -> new VirtualDownloader(fetcher, tooFew)))
                    .as(
                            "C11: what happens with %d in flight at most: refuse it in the constructor, with the value in the message",
                            tooFew)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(tooFew));
        }
    }

    @Test
    @DisplayName("C12: each link has a virtual thread of its own")
    void aVirtualThreadEach() {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        download(fetcher, MANY).result(() -> "C12: download does not return");

        assertThat(fetcher.threads())
                .as(
                        "C12: threads that fetched %d links: each link has a virtual thread of its own; a pool of them is no bound to be"
                                + " had, permits are",
                        MANY)
                .hasSize(MANY);
        assertThat(fetcher.threads().stream().filter(thread -> !thread.isVirtual()))
                .as("C12: threads among them that are no virtual ones: Thread.ofVirtual() makes them, and"
                        + " Executors.newVirtualThreadPerTaskExecutor()")
                .isEmpty();
    }
}

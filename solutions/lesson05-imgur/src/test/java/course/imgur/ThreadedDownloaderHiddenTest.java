package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import course.classroom.interleave.Scenario;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("5.4 ThreadedDownloader, hidden")
class ThreadedDownloaderHiddenTest
        implements ReportsEveryLink, InAnyOrder, WorksInParallel, EndsCleanly, DownloadsOverHttp {
    private static final int MANY = 40;

    @Override
    public Downloader downloader(Fetcher fetcher, int workers) {
        return new ThreadedDownloader(fetcher, workers);
    }

    @Override
    public Downloader overHttp(Fetcher fetcher) {
        return new ThreadedDownloader(fetcher, AT_ONCE);
    }

    @Override
    public Scenario allFetched() {
        return () -> InAnyOrder.requireAllFetched(new ThreadedDownloader(InAnyOrder::succeed, TWO_WORKERS));
    }

    @Override
    public Scenario allFailed() {
        return () -> InAnyOrder.requireAllFailed(new ThreadedDownloader(InAnyOrder::fail, TWO_WORKERS));
    }

    @Test
    @DisplayName("C11: null and fewer than one of the workers are refused")
    void edges() throws InterruptedException {
        Fetcher fetcher = new ScriptedFetcher(number -> {});
        List<HttpUrl> links = ScriptedFetcher.links(1);
        Downloader downloader = new ThreadedDownloader(fetcher, 1);
        downloader.download(links, DIR);

        assertThat(catchThrowable(() -> new ThreadedDownloader(null, 1)))
                .as("C11: what happens without a fetcher: check it in the constructor")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> downloader.download(null, DIR)))
                .as("C11: what happens without links")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> downloader.download(links, null)))
                .as("C11: what happens without a folder: check it before the first fetch")
                .isInstanceOf(NullPointerException.class);
        for (int tooFew : new int[] {0, -3}) {
            assertThat(catchThrowable(() -> new ThreadedDownloader(fetcher, tooFew)))
                    .as(
                            "C11: what happens with %d workers: refuse it in the constructor, with the value in the message",
                            tooFew)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(tooFew));
        }
    }

    @Test
    @DisplayName("C12: every fetch runs in a DownloadWorker, which goes on from link to link")
    void inWorkers() {
        ScriptedFetcher fetcher = new ScriptedFetcher(number -> {});
        download(fetcher, MANY).result();

        assertThat(fetcher.threads())
                .as("C12: threads that fetched: let each be a DownloadWorker")
                .allMatch(DownloadWorker.class::isInstance);
        assertThat(fetcher.threads().size())
                .as(
                        "C12: threads that fetched %d links: let a worker go on with the next link, not a new thread for each",
                        MANY)
                .isLessThan(MANY);
    }
}

package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.test.Actor;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** What the tests of the downloaders with several fetches in flight share: 5.4 and 5.5 have clauses C1 to C11 in common. */
interface ParallelDownloads {
    int WORKERS = 3;
    Path DIR = Path.of("images");

    /** The downloader under test, with that many fetches in flight at most. */
    Downloader downloader(Fetcher fetcher, int workers);

    /** A caller that downloads as many links as said. */
    default Actor<DownloadReport> download(ScriptedFetcher fetcher, int links) {
        return download(fetcher, ScriptedFetcher.links(links));
    }

    default Actor<DownloadReport> download(ScriptedFetcher fetcher, Collection<HttpUrl> links) {
        return Actor.call(
                "caller of download", () -> downloader(fetcher, WORKERS).download(links, DIR));
    }

    /**
     * Blocks until: the download has ended.
     *
     * @param clause what the messages begin with
     * @param ifStuck the explanation when it hangs, without the clause
     */
    static DownloadReport report(String clause, Actor<DownloadReport> caller, Supplier<String> ifStuck) {
        assertThat(caller.failure(() -> clause + ": " + ifStuck.get()))
                .as(
                        "%s: what download throws: nothing is right here, a failure belongs in the report and stops nothing",
                        clause)
                .isNull();
        return caller.result();
    }

    /** For a test of another clause that needs the workers to be at work together. */
    static String onlySomeInFlight(ScriptedFetcher fetcher, int expected) {
        return ("C2: only %d of %d fetches are in flight, and no other begins: start all workers before you join the first, hold no lock"
                        + " while you fetch, submit every link to the pool before you ask for the first result")
                .formatted(fetcher.inFlight().inside(), expected);
    }
}

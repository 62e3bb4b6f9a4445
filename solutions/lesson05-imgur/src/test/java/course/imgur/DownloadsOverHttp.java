package course.imgur;

import static org.assertj.core.api.Assertions.assertThat;

import course.classroom.gallery.Gallery;
import course.classroom.test.Actor;
import course.classroom.test.TakesUpTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every downloader has to do with real links, over real HTTP. The fetcher is the test's own. */
interface DownloadsOverHttp {
    int AT_ONCE = 3;

    /** A downloader that has at most {@link #AT_ONCE} fetches in flight. */
    Downloader overHttp(Fetcher fetcher);

    @Test
    @TakesUpTo(seconds = 60)
    @DisplayName("C1: the photographs of a gallery arrive over HTTP, each asked for once")
    default void photographsArrive(@TempDir Path dir) throws IOException {
        try (Gallery gallery = Gallery.of(7).start()) {
            List<HttpUrl> links = gallery.links();
            OkHttpClient http = new OkHttpClient();
            Actor<DownloadReport> caller = Actor.call(
                    "caller of download",
                    () -> overHttp((link, folder) -> get(http, link, folder)).download(links, dir));

            DownloadReport report = caller.result(() -> "C1: download does not return");

            assertThat(report.failures())
                    .as("C1: failures, where nothing went wrong")
                    .isEmpty();
            assertThat(links).as("C1: links asked for once").allMatch(link -> gallery.requestsFor(link) == 1);
            assertThat(digests(report.files()))
                    .as("C1: digests of the files in the report")
                    .isEqualTo(digestsOf(gallery, links));
        }
    }

    private static Path get(OkHttpClient http, HttpUrl link, Path dir) throws IOException {
        Path file = dir.resolve(link.encodedPath().replace('/', '_'));
        try (Response response =
                http.newCall(new Request.Builder().url(link).build()).execute()) {
            Files.copy(response.body().byteStream(), file);
        }
        return file;
    }

    private static Set<String> digests(List<Path> files) throws IOException {
        Set<String> digests = new HashSet<>();
        for (Path file : files) {
            digests.add(ByteString.of(Files.readAllBytes(file)).sha256().hex());
        }
        return digests;
    }

    private static Set<String> digestsOf(Gallery gallery, List<HttpUrl> links) {
        Set<String> digests = new HashSet<>();
        for (HttpUrl link : links) {
            digests.add(ByteString.of(gallery.bytesOf(link)).sha256().hex());
        }
        return digests;
    }
}

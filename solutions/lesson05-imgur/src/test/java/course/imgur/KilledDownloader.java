package course.imgur;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** A downloader in a process of its own, so that {@link RedisKills} can kill it. */
final class KilledDownloader {
    /** What it prints when it begins; a line for each file of its report follows, then one for each failure. */
    static final String READY = "ready";

    private static final Duration IDLE = Duration.ofSeconds(6);

    private KilledDownloader() {}

    /** @param args where Redis is, the stream's name, the folder, then the links */
    public static void main(String[] args) throws InterruptedException {
        List<HttpUrl> links = Stream.of(args).skip(3).map(HttpUrl::get).toList();
        System.out.println(READY);
        DownloadReport report =
                new RedisDownloader(URI.create(args[0]), args[1], IDLE).download(links, Path.of(args[2]));
        report.files().forEach(System.out::println);
        report.failures().forEach((link, failure) -> System.out.println(link + " failed: " + failure));
    }
}

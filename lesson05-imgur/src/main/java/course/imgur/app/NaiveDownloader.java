package course.imgur.app;

import course.imgur.DownloadReport;
import course.imgur.Downloader;
import course.imgur.Fetcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * The program that this lesson begins with: a loop. It gives up at the first image that can't be had, so that the rest is
 * in no report. It stands in for SingleDownloader until exercise 5.3 is begun.
 */
final class NaiveDownloader implements Downloader {
    private final Fetcher fetcher;

    NaiveDownloader(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        long began = System.nanoTime();
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = Map.of();
        for (HttpUrl link : links) {
            try {
                files.add(fetcher.fetch(link, dir));
            } catch (IOException e) {
                failures = Map.of(link, e);
                break;
            }
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - began));
    }
}

// Mistake: the lists are fields, so that the second report has what the first one had.
// Caught by: C7 "begin with an empty"
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import okhttp3.HttpUrl;

public class SingleDownloader implements Downloader {
    private final Fetcher fetcher;
    private final List<Path> files = new ArrayList<>();
    private final Map<HttpUrl, Exception> failures = new LinkedHashMap<>();

    public SingleDownloader(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher);
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        long begin = System.nanoTime();
        for (HttpUrl link : new LinkedHashSet<>(links)) {
            try {
                files.add(fetcher.fetch(link, dir));
            } catch (InterruptedException e) {
                throw e; // not the link's failure: the caller is told to stop
            } catch (Exception e) {
                failures.put(link, e);
            } catch (Error e) {
                failures.put(link, new ExecutionException(e)); // the report has room for exceptions only
            }
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }
}

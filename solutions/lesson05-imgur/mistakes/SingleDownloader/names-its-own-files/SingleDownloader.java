// Mistake: gives each file a name of its own, made from a counter.
// Caught by: C1 "leave its name alone"
// May also fail: C3, C7
package course.imgur;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    public SingleDownloader(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher);
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (HttpUrl link : new LinkedHashSet<>(links)) {
            try {
                Path file = fetcher.fetch(link, dir);
                files.add(Files.move(file, dir.resolve("image" + files.size() + ".jpg"), StandardCopyOption.REPLACE_EXISTING));
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

// Mistake: starts a thread for each link, all at once.
// Caught by: C2 "the most fetches in flight at once"
// May also fail: C4, C5
package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
        List<Path> files = Collections.synchronizedList(new ArrayList<>());
        Map<HttpUrl, Exception> failures = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        for (HttpUrl link : links) {
            Thread thread = new Thread(() -> {
                try {
                    files.add(fetcher.fetch(link, dir));
                } catch (Exception e) {
                    failures.put(link, e);
                } catch (Error e) {
                    failures.put(link, new ExecutionException(e));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }
}

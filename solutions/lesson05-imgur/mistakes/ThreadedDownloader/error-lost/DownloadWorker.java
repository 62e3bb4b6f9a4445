// Mistake: catches Exception; an Error ends its worker and is in no report.
// Caught by: C5 "catch Throwable, and report the Error"
package course.imgur;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import okhttp3.HttpUrl;

public class DownloadWorker extends Thread {
    private final Queue<HttpUrl> links; // shared by all workers, safe for use by many threads
    private final Fetcher fetcher;
    private final Path dir;
    private final List<Path> files = new ArrayList<>(); // written by this thread, read by who has joined it
    private final Map<HttpUrl, Exception> failures = new LinkedHashMap<>(); // as files

    /** @param links what is left to fetch, complete before the first worker starts: none left is the signal to end */
    DownloadWorker(String name, Queue<HttpUrl> links, Fetcher fetcher, Path dir) {
        super(name);
        this.links = links;
        this.fetcher = fetcher;
        this.dir = dir;
    }

    @Override
    public void run() {
        for (HttpUrl link = links.poll(); link != null; link = links.poll()) {
            try {
                files.add(fetcher.fetch(link, dir));
            } catch (Exception e) {
                failures.put(link, e);
            }
        }
    }

    /** What this worker fetched; call it after {@link #join}. */
    List<Path> files() {
        return files;
    }

    /** What this worker could not fetch, and why; call it after {@link #join}. */
    Map<HttpUrl, Exception> failures() {
        return failures;
    }
}

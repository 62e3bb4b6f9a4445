// Mistake: the workers name the files by a counter that they share without a lock.
// Caught by: C1 "one made from a shared counter races"
// May also fail: C4, C5, C6, C7
package course.imgur;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import okhttp3.HttpUrl;

public class DownloadWorker extends Thread {
    private final Queue<HttpUrl> links; // shared by all workers, safe for use by many threads
    private final Fetcher fetcher;
    private final Path dir;
    private static int counter;
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
                Path file = fetcher.fetch(link, dir);
                files.add(Files.move(file, dir.resolve("image" + counter++ + ".jpg"), StandardCopyOption.REPLACE_EXISTING));
            } catch (Exception e) {
                failures.put(link, e);
            } catch (Error e) {
                failures.put(link, new ExecutionException(e)); // the report has room for exceptions only
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

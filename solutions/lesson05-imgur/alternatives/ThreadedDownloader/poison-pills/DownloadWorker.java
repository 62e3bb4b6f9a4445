package course.imgur;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import okhttp3.HttpUrl;

/** Takes links until the end marker comes. */
public class DownloadWorker extends Thread {
    static final HttpUrl END = HttpUrl.get("http://end.invalid/");

    private final BlockingQueue<HttpUrl> links;
    private final Fetcher fetcher;
    private final Path dir;
    private final List<Path> files;
    private final Map<HttpUrl, Exception> failures;

    DownloadWorker(
            BlockingQueue<HttpUrl> links,
            Fetcher fetcher,
            Path dir,
            List<Path> files,
            Map<HttpUrl, Exception> failures) {
        this.links = links;
        this.fetcher = fetcher;
        this.dir = dir;
        this.files = files;
        this.failures = failures;
    }

    @Override
    public void run() {
        try {
            for (HttpUrl link = links.take(); link != END; link = links.take()) {
                fetch(link);
            }
        } catch (InterruptedException e) {
            // told to stop
        }
    }

    private void fetch(HttpUrl link) throws InterruptedException {
        try {
            files.add(fetcher.fetch(link, dir));
        } catch (InterruptedException e) {
            failures.put(link, e);
            throw e;
        } catch (Exception e) {
            failures.put(link, e);
        } catch (Error e) {
            failures.put(link, new IllegalStateException(e));
        }
    }
}

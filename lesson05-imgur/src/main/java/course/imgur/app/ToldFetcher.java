package course.imgur.app;

import course.imgur.Fetcher;
import course.imgur.Progress;
import java.io.IOException;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/** Tells of each image that another fetcher has fetched. */
record ToldFetcher(Fetcher fetcher, Progress progress) implements Fetcher {
    @Override
    public Path fetch(HttpUrl link, Path dir) throws IOException, InterruptedException {
        Path file = fetcher.fetch(link, dir);
        progress.done(file == null ? "nothing" : file.getFileName().toString());
        return file;
    }
}

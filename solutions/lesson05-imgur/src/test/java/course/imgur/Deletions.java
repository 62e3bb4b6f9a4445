package course.imgur;

import course.classroom.test.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Notes which names vanish from a folder, if only for a moment. A name that a move puts another file under doesn't vanish. */
final class Deletions implements AutoCloseable {
    private final WatchService watch;
    private final Path last;

    /** From now on. */
    Deletions(Path dir) throws IOException {
        last = Files.createTempFile(dir, "last-", ".mark");
        watch = dir.getFileSystem().newWatchService();
        dir.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
    }

    /** Blocks until: all deletions up to now have been told, or patience is over. Returns the names, or what was told of them. */
    List<String> names() throws IOException, InterruptedException {
        Files.delete(last); // deletions are told in order: this is the last one
        List<String> names = new ArrayList<>();
        long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
        while (!names.contains(last.getFileName().toString()) && System.nanoTime() - deadline < 0) {
            WatchKey key = watch.poll(1, TimeUnit.SECONDS);
            if (key != null) {
                for (WatchEvent<?> event : key.pollEvents()) {
                    names.add(String.valueOf(event.context()));
                }
                key.reset();
            }
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}

package course.imgur;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;

/** Exercise 5.7, model answer: the links of one download, the children at work on them, and what has come of it. */
final class ProcessRun {
    private static final int TRIES = 2;

    private final Path dir;
    private final Queue<Attempt> left = new ConcurrentLinkedQueue<>();
    private final List<Path> files = new ArrayList<>(); // guarded by this
    private final Map<HttpUrl, Exception> failures = new LinkedHashMap<>(); // guarded by this
    private final Set<ChildProcess> children = new HashSet<>(); // guarded by this
    private boolean stopped; // guarded by this

    /** @param number 1 for the first try, more when a child has died of the one before */
    private record Attempt(HttpUrl link, int number) {}

    ProcessRun(Collection<HttpUrl> links, Path dir) {
        this.dir = dir;
        new LinkedHashSet<>(links).forEach(link -> left.add(new Attempt(link, 1)));
    }

    int size() {
        return left.size();
    }

    /**
     * Blocks until: no link is left. Who puts a link back goes on itself, so that a link put back is done even when all others have
     * ended by then.
     */
    void feedAChild() {
        ChildProcess child = null;
        for (Attempt attempt = left.poll(); attempt != null; attempt = left.poll()) {
            try {
                if (child == null) {
                    child = start();
                }
                answered(attempt.link(), child.answerTo(attempt.link()));
            } catch (IOException e) {
                end(child);
                child = null;
                died(attempt, e);
            }
        }
        end(child);
    }

    /** Under the lock, so that none is started behind the back of {@link #stop}. */
    private synchronized ChildProcess start() throws IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        ChildProcess child = ChildProcess.start(dir);
        children.add(child);
        return child;
    }

    /** Blocks until: it has ended. */
    private void end(ChildProcess child) {
        if (child != null) {
            child.end();
            synchronized (this) {
                children.remove(child);
            }
        }
    }

    private synchronized void answered(HttpUrl link, String answer) {
        if (answer.startsWith(ChildProcess.FILE)) {
            files.add(dir.resolve(text(answer, ChildProcess.FILE)));
        } else {
            failures.put(link, new IOException(text(answer, ChildProcess.FAILURE)));
        }
    }

    private static String text(String answer, String kind) {
        return URLDecoder.decode(answer.substring(kind.length()), StandardCharsets.UTF_8);
    }

    private synchronized void died(Attempt attempt, IOException why) {
        if (stopped) {
            return;
        }
        if (attempt.number() < TRIES) {
            left.add(new Attempt(attempt.link(), attempt.number() + 1));
        } else {
            failures.put(attempt.link(), why);
        }
    }

    /** Drops what is left and ends all children. Blocks until: they have ended. */
    void stop() {
        List<ChildProcess> running;
        synchronized (this) {
            stopped = true;
            left.clear();
            running = List.copyOf(children);
        }
        running.forEach(ChildProcess::end);
    }

    synchronized DownloadReport report(Duration took) {
        return new DownloadReport(files, failures, took);
    }
}

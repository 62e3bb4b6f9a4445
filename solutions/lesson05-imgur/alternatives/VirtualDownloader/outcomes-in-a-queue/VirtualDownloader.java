package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.HttpUrl;

/** Each thread puts what came of its link into a queue; the caller starts another one for each that it takes out. */
public class VirtualDownloader implements Downloader {
    private final Fetcher fetcher;
    private final int atMost;

    /** What came of a link: a file, or what was thrown. */
    private record Outcome(HttpUrl link, Path file, Throwable thrown) {}

    public VirtualDownloader(Fetcher fetcher, int atMost) {
        this.fetcher = Objects.requireNonNull(fetcher);
        if (atMost <= 0) {
            throw new IllegalArgumentException("at most " + atMost + " in flight is none at all");
        }
        this.atMost = atMost;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        List<HttpUrl> waiting = new ArrayList<>(links);
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        Set<Thread> threads = new HashSet<>();
        List<Path> files = new ArrayList<>();
        Map<HttpUrl, Exception> failures = new HashMap<>();
        long begin = System.nanoTime();
        int next = 0;
        try {
            for (int ended = 0; ended < waiting.size(); ended++) {
                while (next < waiting.size() && next - ended < atMost) {
                    HttpUrl link = waiting.get(next++);
                    threads.add(Thread.ofVirtual().name("fetch " + next).start(() -> outcomes.add(fetch(link, dir))));
                }
                Outcome outcome = outcomes.take();
                if (outcome.thrown() == null) {
                    files.add(outcome.file());
                } else if (outcome.thrown() instanceof Exception failure) {
                    failures.put(outcome.link(), failure);
                } else {
                    failures.put(outcome.link(), new Exception("an error", outcome.thrown()));
                }
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            while (threads.stream().anyMatch(Thread::isAlive)) {
                try {
                    for (Thread thread : threads) {
                        thread.join();
                    }
                } catch (InterruptedException again) {
                    // all have been interrupted already
                }
            }
            throw e;
        }
        return new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin));
    }

    private Outcome fetch(HttpUrl link, Path dir) {
        try {
            return new Outcome(link, fetcher.fetch(link, dir), null);
        } catch (Throwable e) {
            return new Outcome(link, null, e);
        }
    }
}

package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import okhttp3.HttpUrl;

/** The caller waits for a permit, then starts the next thread, so that there are never more threads than fetches. */
public class VirtualDownloader implements Downloader {
    private final Fetcher fetcher;
    private final int atMost;

    public VirtualDownloader(Fetcher fetcher, int atMost) {
        if (atMost < 1) {
            throw new IllegalArgumentException("atMost is " + atMost);
        }
        this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
        this.atMost = atMost;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir, "dir");
        Queue<Path> files = new ConcurrentLinkedQueue<>();
        Map<HttpUrl, Exception> failures = new ConcurrentHashMap<>();
        Semaphore permits = new Semaphore(atMost);
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        try {
            for (HttpUrl link : new LinkedHashSet<>(links)) {
                permits.acquire();
                threads.add(Thread.startVirtualThread(() -> {
                    try {
                        files.add(fetcher.fetch(link, dir));
                    } catch (Exception e) {
                        failures.put(link, e);
                    } catch (Throwable e) {
                        failures.put(link, new IllegalStateException(e));
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            threads.forEach(VirtualDownloader::joinAnyway);
            throw e;
        }
        return new DownloadReport(
                List.copyOf(files), Map.copyOf(failures), Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void joinAnyway(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

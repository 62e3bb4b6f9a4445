package course.imgur;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;

/** All by hand: a lock with a condition bounds the fetches, a latch tells that all have ended. */
public class VirtualDownloader implements Downloader {
    private final Fetcher fetcher;
    private final int atMost;

    public VirtualDownloader(Fetcher fetcher, int atMost) {
        if (atMost < 1) throw new IllegalArgumentException("" + atMost);
        this.fetcher = Objects.requireNonNull(fetcher);
        this.atMost = atMost;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        Objects.requireNonNull(dir);
        return new Run(List.copyOf(links), dir).run();
    }

    private final class Run {
        private final List<HttpUrl> links;
        private final Path dir;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition one = lock.newCondition();
        private final CountDownLatch left;
        private int inFlight; // guarded by lock
        private final List<Path> files = new ArrayList<>(); // guarded by lock
        private final Map<HttpUrl, Exception> failures = new HashMap<>(); // guarded by lock

        Run(List<HttpUrl> links, Path dir) {
            this.links = links;
            this.dir = dir;
            left = new CountDownLatch(links.size());
        }

        DownloadReport run() throws InterruptedException {
            long begin = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (HttpUrl link : links) {
                threads.add(Thread.ofVirtual().start(() -> {
                    try {
                        fetch(link);
                    } finally {
                        left.countDown();
                    }
                }));
            }
            try {
                left.await();
            } catch (InterruptedException e) {
                threads.forEach(Thread::interrupt);
                for (boolean ended = false; !ended; ) {
                    try {
                        left.await();
                        ended = true;
                    } catch (InterruptedException again) {
                        threads.forEach(Thread::interrupt);
                    }
                }
                throw e;
            }
            return guarded(() -> new DownloadReport(files, failures, Duration.ofNanos(System.nanoTime() - begin)));
        }

        private void fetch(HttpUrl link) {
            try {
                enter();
            } catch (InterruptedException e) {
                return; // called off before its turn came
            }
            try {
                Path file = fetcher.fetch(link, dir);
                guarded(() -> files.add(file));
            } catch (Throwable e) {
                guarded(() -> failures.put(link, e instanceof Exception ordinary ? ordinary : new RuntimeException(e)));
            } finally {
                guarded(() -> {
                    inFlight--;
                    one.signal();
                    return null;
                });
            }
        }

        private void enter() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (inFlight == atMost) {
                    one.await();
                }
                inFlight++;
            } finally {
                lock.unlock();
            }
        }

        private <T> T guarded(Callable<T> step) {
            lock.lock();
            try {
                return step.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                lock.unlock();
            }
        }
    }
}

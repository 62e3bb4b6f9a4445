package course.imgur.app;

import course.imgur.DownloadReport;
import course.imgur.Downloader;
import course.imgur.Fetcher;
import course.imgur.RedisWorker;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import okhttp3.HttpUrl;

/** A downloader with workers of its own in this program, beside those of other programs. For one caller. */
final class RedisTeam implements Downloader {
    private final Downloader downloader;
    private final URI redis;
    private final Fetcher fetcher;
    private final int workers;
    private Thread caller; // guarded by this; null when nobody waits
    private Throwable failure; // guarded by this

    RedisTeam(Downloader downloader, URI redis, Fetcher fetcher, int workers) {
        this.downloader = downloader;
        this.redis = redis;
        this.fetcher = fetcher;
        this.workers = workers;
    }

    @Override
    public DownloadReport download(Collection<HttpUrl> links, Path dir) throws InterruptedException {
        await(Thread.currentThread());
        List<Thread> team = new ArrayList<>();
        try {
            for (int number = 1; number <= workers; number++) {
                String name = ProcessHandle.current().pid() + "-" + number;
                Thread worker = new Thread(() -> work(name), "redis worker " + number);
                worker.setDaemon(true);
                team.add(worker);
                worker.start();
            }
            return downloader.download(links, dir);
        } catch (InterruptedException e) {
            throwFailure();
            throw e;
        } finally {
            if (await(null)) {
                Thread.interrupted(); // a worker's failure came too late to matter
            }
            team.forEach(Thread::interrupt);
            for (Thread worker : team) {
                worker.join();
            }
        }
    }

    /** A worker that can't go on must not leave the downloader waiting for it. */
    private void work(String name) {
        try {
            new RedisWorker(redis, RedisPlace.STREAM, name, fetcher).run();
        } catch (Throwable thrown) {
            synchronized (this) {
                if (caller != null && failure == null) {
                    failure = thrown;
                    caller.interrupt();
                }
            }
        }
    }

    /** Returns whether a worker has failed. */
    private synchronized boolean await(Thread waiting) {
        caller = waiting;
        return failure != null;
    }

    private synchronized void throwFailure() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
    }
}
